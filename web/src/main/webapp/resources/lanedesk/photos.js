// Photos before they travel: several picks add up, each is shown small and can be taken away again, other
// files and too large ones are named and left out (see ld/photoPicker.xhtml). The server checks again.
import { all, onNew, word } from "./page.js";

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

  const keep = () => {
    const carrier = new DataTransfer();
    for (const f of files) carrier.items.add(f);
    input.files = carrier.files;
    for (const img of list.querySelectorAll("img")) URL.revokeObjectURL(img.src);
    list.replaceChildren(...files.map(show));
    add.hidden = files.length >= max;
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
    li.append(img, away);
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
