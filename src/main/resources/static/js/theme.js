// Cycles auto, light and dark, and remembers the choice. Loaded in the head, so nothing flashes.
(() => {
  const root = document.documentElement, order = ["auto", "light", "dark"];
  let theme = "auto";
  try { theme = localStorage.getItem("theme") || "auto"; } catch {}
  const apply = () => {
    if (theme === "auto") delete root.dataset.theme; else root.dataset.theme = theme;
    const button = document.querySelector("[data-theme-toggle]");
    if (!button) return;
    button.hidden = false;
    button.querySelector("[data-theme-name]").textContent = theme;
  };
  apply();
  addEventListener("DOMContentLoaded", apply);
  addEventListener("click", event => {
    if (!event.target.closest("[data-theme-toggle]")) return;
    theme = order[(order.indexOf(theme) + 1) % order.length];
    try { localStorage.setItem("theme", theme); } catch {}
    apply();
  });
})();
