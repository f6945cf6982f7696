// What the customer's pages add: answers while a question is typed, and the live side of a conversation.
import { lanedesk } from "./lanedesk.js";

const PAUSE = 600;
const TYPING = 3_000;

// <textarea data-look="id of a button">: the button is pressed when typing pauses.
let pause;
document.addEventListener("input", (e) => {
  const button = e.target.dataset?.look;
  if (!button) return;
  clearTimeout(pause);
  pause = setTimeout(() => lanedesk.send(document.getElementById(button)), PAUSE);
});

const talk = document.querySelector("[data-ticket]");
if (talk) {
  const id = Number(talk.dataset.ticket);
  lanedesk.watch("ticket", id);

  // The other side sees that something is being written, at most once in three seconds.
  let said = 0;
  document.addEventListener("input", (e) => {
    if (!e.target.dataset?.typingIn || Date.now() - said < TYPING) return;
    said = Date.now();
    lanedesk.say({ typing: "ticket", id, on: true });
  });

  const words = talk.querySelector("[data-typing]");
  let quiet;
  lanedesk.on("typing", (e) => {
    if (e.id !== id || !words) return;
    words.textContent = e.on ? words.dataset.words.replace("{0}", e.who) : "";
    clearTimeout(quiet);
    quiet = setTimeout(() => (words.textContent = ""), TYPING + 1_000);
  });
  lanedesk.on("ticket", (e) => {
    if (e.id === id && words) words.textContent = "";
  });

  // In a chat Enter sends and Shift+Enter makes a new line.
  if (talk.dataset.chat === "true") {
    talk.addEventListener("keydown", (e) => {
      if (e.key !== "Enter" || e.shiftKey || e.isComposing || !e.target.dataset.typingIn) return;
      e.preventDefault();
      if (e.target.value.trim()) document.getElementById("talk:send").click();
    });
  }
}
