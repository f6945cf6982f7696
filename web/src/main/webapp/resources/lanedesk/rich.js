// An answer as its readers will see it: marks are pressed, not typed. The textarea stays what is sent and
// what works without scripts; "HTML" shows it. The server decides in the end which marks are kept.
import { all, onNew, word } from "./page.js";

const MARKS = "P,BR,STRONG,B,EM,I,U,S,CODE,PRE,BLOCKQUOTE,UL,OL,LI,H2,H3,H4,HR,A,IMG,TABLE,THEAD,TBODY,TR,TH,TD".split(",");
const KEPT = ["href", "title", "src", "alt", "width", "height", "colspan", "rowspan", "scope"];
const LINK = /^(https?:|mailto:|tel:|\/)/i;
const TOOLS = [
  ["bold", "B", () => document.execCommand("bold")],
  ["heading", "H", () => document.execCommand("formatBlock", false, inside("H3") ? "p" : "h3")],
  ["list", "•", () => document.execCommand("insertUnorderedList")],
  ["steps", "1.", () => document.execCommand("insertOrderedList")],
];

const inside = (tag) => {
  const node = getSelection().anchorNode;
  return (node instanceof Element ? node : node?.parentElement)?.closest(tag) ?? null;
};

/** Only the marks an answer may have: what others wrote or what was pasted never runs here. */
function clean(html) {
  // Handlers are taken out before anything is parsed: the browser would complain of each one it refuses to run.
  const read = new DOMParser().parseFromString(html.replace(/\son\w+\s*=/gi, " data-off="), "text/html");
  for (const bad of read.querySelectorAll("script,style,template,noscript,head,title,iframe,object")) bad.remove();
  for (const element of [...read.body.querySelectorAll("*")]) {
    if (element.tagName === "DIV") {
      const p = read.createElement("p");
      p.append(...element.childNodes);
      element.replaceWith(p);
    } else if (!MARKS.includes(element.tagName)) {
      element.replaceWith(...element.childNodes);
    } else {
      for (const { name, value } of [...element.attributes]) {
        if (!KEPT.includes(name) || (["href", "src"].includes(name) && !LINK.test(value.trim()))) element.removeAttribute(name);
      }
    }
  }
  return read.body;
}

function button(name, sign, run) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn--small";
  made.textContent = sign;
  made.title = word(`rich.${name}`);
  made.setAttribute("aria-label", made.title);
  made.addEventListener("mousedown", (e) => e.preventDefault()); // the selection stays where it is
  made.addEventListener("click", run);
  return made;
}

function frame(area) {
  if (area.dataset.framed) return;
  area.dataset.framed = "true";
  const label = area.labels?.[0]?.textContent.trim() ?? "";

  const pane = document.createElement("div");
  pane.className = "rich__pane input prose";
  pane.contentEditable = "true";
  pane.setAttribute("role", "textbox");
  pane.setAttribute("aria-multiline", "true");
  pane.setAttribute("aria-label", label);
  if (area.lang) pane.lang = area.lang;

  const show = () => pane.replaceChildren(...clean(area.value).childNodes);
  const keep = () => {
    area.value = clean(pane.innerHTML).innerHTML.replace(/^(<p><br><\/p>)+$/, "");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  pane.addEventListener("focus", () => document.execCommand("defaultParagraphSeparator", false, "p"));
  pane.addEventListener("input", keep);
  pane.addEventListener("paste", (e) => {
    const html = e.clipboardData.getData("text/html");
    if (!html) return;
    e.preventDefault();
    document.execCommand("insertHTML", false, clean(html).innerHTML);
  });

  const tools = document.createElement("div");
  tools.className = "rich__tools";
  tools.setAttribute("role", "toolbar");
  tools.setAttribute("aria-label", label);
  for (const [name, sign, run] of TOOLS) {
    tools.append(button(name, sign, () => { pane.focus(); run(); keep(); }));
  }

  const to = document.createElement("input");
  to.type = "url";
  to.className = "input rich__link";
  to.placeholder = "https://";
  to.hidden = true;
  to.setAttribute("aria-label", word("rich.to"));
  let chosen = null;
  const link = button("link", word("rich.link"), () => {
    const now = getSelection();
    chosen = now.rangeCount && pane.contains(now.anchorNode) ? now.getRangeAt(0) : null;
    to.value = inside("A")?.getAttribute("href") ?? "";
    to.hidden = !to.hidden;
    if (!to.hidden) to.focus();
  });
  to.addEventListener("keydown", (e) => {
    if (e.key !== "Enter" && e.key !== "Escape") return;
    e.preventDefault();
    e.stopPropagation();
    to.hidden = true;
    pane.focus();
    if (e.key === "Escape") return;
    const now = getSelection();
    if (chosen) {
      now.removeAllRanges();
      now.addRange(chosen);
    }
    const address = to.value.trim();
    if (!address) document.execCommand("unlink");
    else if (!LINK.test(address)) return;
    else if (now.isCollapsed) {
      const a = document.createElement("a");
      a.href = address;
      a.textContent = address;
      document.execCommand("insertHTML", false, a.outerHTML);
    } else document.execCommand("createLink", false, address);
    keep();
  });

  const html = button("html", "HTML", () => {
    const typed = area.hidden;
    if (!typed) show();
    area.hidden = !typed;
    pane.hidden = typed;
    html.setAttribute("aria-pressed", String(typed));
    for (const each of tools.querySelectorAll("button")) each.disabled = typed && each !== html;
    (typed ? area : pane).focus();
  });
  html.setAttribute("aria-pressed", "false");
  tools.append(link, to, html);
  area.before(tools, pane);
  area.hidden = true;
  show();
  area.addEventListener("change", () => area.hidden || show());
}

onNew((root) => all(root, "textarea[data-rich]").forEach(frame));
