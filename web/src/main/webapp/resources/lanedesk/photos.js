// Photos before they travel: several picks add up, each is shown small and can be taken away again, other
// files and too large ones are named and left out (see ld/photoPicker.xhtml). The server checks again.
// What is chosen travels at once, in pieces; where the connection breaks it goes on from what the server has. The
// form then names what is there already; what is not goes with it, as it would without scripts.
import { all, onNew, word } from "./page.js";
import { Sending } from "./sending.js";

const TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif"];

function picker(box) {
  if (box.photosReady) return;
  box.photosReady = true;
  const input = box.querySelector("input[type=file]");
  const list = box.querySelector(".photos__list");
  const add = box.querySelector(".photos__add");
  const error = box.querySelector(".field__error");
  const max = input.multiple ? Number(box.dataset.max) : 1;
  const bytes = Number(box.dataset.megabytes) * 1024 * 1024;
  let files = [];
  const sendings = new Map();

  // the form brings the tokens of what is there, and the files of what is not
  const carry = () => {
    const carrier = new DataTransfer();
    for (const gone of box.querySelectorAll("input[name=uploads]")) gone.remove();
    for (const f of files) {
      const token = sendings.get(f)?.token;
      if (!token) {
        carrier.items.add(f);
        continue;
      }
      const named = document.createElement("input");
      named.type = "hidden";
      named.name = "uploads";
      named.value = token;
      box.append(named);
    }
    input.files = carrier.files;
  };

  const keep = () => {
    for (const f of files) if (!sendings.has(f)) sendings.set(f, new Sending(f, () => moved(f)));
    for (const [f, sending] of sendings) {
      if (files.includes(f)) continue;
      sending.stop();
      sendings.delete(f);
    }
    carry();
    for (const img of list.querySelectorAll("img")) URL.revokeObjectURL(img.src);
    list.replaceChildren(...files.map(show));
    add.hidden = files.length >= max;
  };

  const moved = (file) => {
    const sending = sendings.get(file);
    if (!sending) return;
    if (sending.refused) {
      error.textContent = sending.refused;
      files = files.filter((f) => f !== file);
      keep();
      return;
    }
    const bar = list.children[files.indexOf(file)]?.querySelector("progress");
    if (bar) {
      bar.value = sending.sent;
      bar.hidden = Boolean(sending.token) || sending.over;
    }
    if (sending.token) carry();
  };

  const show = (file) => {
    const li = document.createElement("li");
    li.className = "photo";
    const img = document.createElement("img");
    img.src = URL.createObjectURL(file);
    img.alt = file.name;
    const away = document.createElement("button");
    away.type = "button";
    away.className = "btn btn--icon";
    away.textContent = "✕";
    away.setAttribute("aria-label", `${word("remove")} ${file.name}`);
    away.addEventListener("click", () => {
      files = files.filter((f) => f !== file);
      error.textContent = "";
      keep();
      input.focus();
    });
    const sending = sendings.get(file);
    const bar = document.createElement("progress");
    bar.max = file.size;
    bar.value = sending?.sent ?? 0;
    bar.hidden = !sending || Boolean(sending.token) || sending.over;
    bar.setAttribute("aria-label", `${word("photo.sending")} ${file.name}`);
    li.append(img, away, bar);
    return li;
  };

  const take = (incoming) => {
    const said = [];
    for (const f of incoming) {
      if (!TYPES.includes(f.type)) said.push(`${f.name} ${word("photo.type")}`);
      else if (f.size > bytes) said.push(`${f.name} ${word("photo.size")} (${box.dataset.megabytes} MB)`);
      else if (files.some((g) => g.name === f.name && g.size === f.size && g.lastModified === f.lastModified)) continue;
      else if (files.length >= max) {
        said.push(`${word("photo.many")} ${max}`);
        break;
      } else files.push(f);
    }
    error.textContent = said.join(" ");
    keep();
  };

  if (input.files.length > 0) take([...input.files]);
  input.addEventListener("change", () => take([...input.files]));
  for (const name of ["dragenter", "dragover"]) {
    add.addEventListener(name, (e) => {
      e.preventDefault();
      add.classList.add("is-over");
    });
  }
  for (const name of ["dragleave", "drop"]) add.addEventListener(name, () => add.classList.remove("is-over"));
  add.addEventListener("drop", (e) => {
    e.preventDefault();
    take([...e.dataTransfer.files]);
  });
  box.closest("form")?.addEventListener("paste", (e) => {
    const pasted = [...(e.clipboardData?.files ?? [])];
    if (pasted.length) take(pasted);
  });
}

export function start() {
  onNew((root) => all(root, "[data-photos]").forEach(picker));
}
