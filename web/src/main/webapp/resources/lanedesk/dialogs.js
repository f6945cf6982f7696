// Dialogs (<dialog>), menus (<details data-menu>), copying, light and dark: behaviour that attributes ask for.
//   data-dialog-open="id"  data-dialog-close  data-copy="text"  data-back  data-theme-choice="dark"
import { memory, word } from "./page.js";
import { toast } from "./toast.js";

function themes(chosen) {
  if (chosen === undefined) chosen = memory.get("theme") ?? "";
  else memory.set("theme", chosen);
  if (chosen) document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
  for (const b of document.querySelectorAll("[data-theme-choice]")) {
    b.setAttribute("aria-pressed", String(b.dataset.themeChoice === chosen));
  }
}

function clicked(event) {
  const at = (selector) => event.target.closest(selector);
  const open = at("[data-dialog-open]");
  if (open) document.getElementById(open.dataset.dialogOpen)?.showModal();
  if (at("[data-dialog-close]")) at("dialog")?.close();
  if (event.target instanceof HTMLDialogElement && event.target.matches(".dialog")) {
    const box = event.target.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) event.target.close();
  }
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(event.target) || at("[data-dialog-open]")) menu.open = false;
  }
  const copy = at("[data-copy]");
  if (copy) navigator.clipboard?.writeText(copy.dataset.copy).then(() => toast(word("copied"), { tone: "ok", seconds: 2 }));
  if (at("[data-back]")) history.back();
  const theme = at("[data-theme-choice]");
  if (theme) themes(theme.dataset.themeChoice);
}

export function start() {
  themes();
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = event.target.closest?.("details[data-menu][open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
