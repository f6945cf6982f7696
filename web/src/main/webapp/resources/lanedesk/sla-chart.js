// Draws the table of figures: promises kept and broken as stacked bars, the kept share as a line over
// time or as points between groups. The table beside it says the same in words.
const canvas = document.getElementById("chart");
const rows = [...document.querySelectorAll("#figures tbody tr")].map((row) => row.dataset);

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const numbers = (name) => rows.map((row) => (row[name] === "" ? null : Number(row[name])));

function draw() {
  const { kept, broken, share, time } = canvas.dataset;
  const scale = (more) => ({
    grid: { color: colour("--line") },
    ticks: { color: colour("--ink-2"), ...more?.ticks },
    border: { color: colour("--line-strong") },
    ...more?.rest,
  });
  return new window.Chart(canvas, {
    data: {
      labels: rows.map((row) => row.label),
      datasets: [
        {
          type: "line", label: share, data: numbers("share"), yAxisID: "share", showLine: time === "true",
          borderColor: colour("--accent"), backgroundColor: colour("--accent"), pointRadius: 3, spanGaps: true, clip: 8,
        },
        { type: "bar", label: kept, data: numbers("kept"), stack: "n", backgroundColor: colour("--ok-line") },
        { type: "bar", label: broken, data: numbers("broken"), stack: "n", backgroundColor: colour("--bad") },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false },
      plugins: { legend: { position: "bottom", labels: { color: colour("--ink") } } },
      scales: {
        x: scale({ rest: { stacked: true, grid: { display: false } } }),
        y: scale({ ticks: { precision: 0 }, rest: { stacked: true, beginAtZero: true } }),
        share: scale({
          ticks: { callback: (v) => `${Math.round(v * 100)} %` },
          rest: { position: "right", min: 0, max: 1, grid: { display: false } },
        }),
      },
    },
  });
}

if (canvas && rows.length > 0 && window.Chart) {
  let chart = draw();
  // the colours are the theme's: draw anew when it changes
  new MutationObserver(() => {
    chart.destroy();
    chart = draw();
  }).observe(document.documentElement, { attributeFilter: ["data-theme"] });
}
