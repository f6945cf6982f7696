// Light or dark as chosen on this device, set before the first paint so that nothing flashes.
(() => {
  const choice = localStorage.getItem("lanedesk.theme");
  if (choice) document.documentElement.dataset.theme = choice;
  document.documentElement.classList.add("js");
})();
