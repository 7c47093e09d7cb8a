// Shows the copy buttons, which do nothing without script, and copies the text beside them.
(() => {
  const show = root => root.querySelectorAll("[data-copy][hidden]").forEach(button => { button.hidden = false; });
  const textFor = button => {
    for (let around = button.parentElement; around; around = around.parentElement) {
      const found = around.querySelector(button.dataset.copy);
      if (found) return found.textContent;
    }
    return "";
  };
  if (!navigator.clipboard) return;
  addEventListener("DOMContentLoaded", () => show(document));
  addEventListener("htmx:load", event => show(event.target));
  addEventListener("click", async event => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const label = button.querySelector("span");
    try {
      await navigator.clipboard.writeText(textFor(button));
      label.textContent = "Copied";
    } catch {
      label.textContent = "Not copied";
    }
    setTimeout(() => { label.textContent = "Copy"; }, 2000);
  });
})();
