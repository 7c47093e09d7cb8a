// The probe form: takes pasted FTP addresses apart, sets presets and remembers the last choices.
(() => {
  const form = document.querySelector("[data-probe-form]");
  if (!form) return;
  const KEY = "probe", TEXTS = ["host", "port", "username", "path"];
  const note = form.querySelector("[data-remembered]");
  const field = name => form.elements.namedItem(name);
  const boxes = () => [...form.querySelectorAll("[name=checks]")];
  const ticked = () => boxes().filter(box => box.checked).map(box => box.value).sort().join(" ");
  const changed = () => field("port").dispatchEvent(new Event("change", { bubbles: true }));

  // An address that stands in place of the host: each part goes where it belongs.
  const decoded = text => { try { return decodeURIComponent(text); } catch { return text; } };
  const oneLine = text => /[\x00-\x1f\x7f-\x9f]/.test(text) ? "" : text;
  const fill = (name, text) => { if (oneLine(text)) field(name).value = text; };
  const takeApart = () => {
    const typed = /^\s*(ftp|ftps|ftpes):\/\/(\S+?)\s*$/i.exec(field("host").value);
    if (!typed) return;
    let url;
    try { url = new URL("ftp-server://" + typed[2]); } catch { return; }
    if (!url.hostname) return;
    const scheme = typed[1].toLowerCase();
    field("host").value = decoded(url.hostname).replace(/^\[(.*)\]$/, "$1");
    field("port").value = url.port;
    if (scheme !== "ftp") field("security").value = scheme === "ftpes" || url.port === "21" ? "explicit" : "implicit";
    fill("username", decoded(url.username));
    fill("password", decoded(url.password));
    if (url.pathname !== "/") fill("path", decoded(url.pathname.replace(/;type=[aid]$/, "")));
    changed();
  };
  field("host").addEventListener("change", takeApart);
  field("host").addEventListener("paste", () => setTimeout(takeApart));

  // Links of presets become buttons, so that nothing that was typed is lost.
  const buttons = [...form.querySelectorAll("a[data-checks]")].map(link => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = link.textContent;
    button.dataset.checks = link.dataset.checks;
    button.addEventListener("click", () => {
      const wanted = button.dataset.checks.split(" ");
      boxes().forEach(box => { box.checked = wanted.includes(box.value); });
      changed();
    });
    link.replaceWith(button);
    return button;
  });
  const mark = () => buttons.forEach(button => {
    button.setAttribute("aria-pressed", String(button.dataset.checks === ticked()));
  });
  form.addEventListener("change", mark);

  // Of a form that was sent, what is no secret is remembered. An address that could not be taken
  // apart may hold a password.
  const stored = () => { try { return JSON.parse(localStorage.getItem(KEY)); } catch { return null; } };
  form.addEventListener("submit", () => {
    takeApart();
    if (/[@/]/.test(field("host").value)) return;
    const choices = { security: field("security").value, checks: ticked() };
    TEXTS.forEach(name => { choices[name] = field(name).value; });
    try { localStorage.setItem(KEY, JSON.stringify(choices)); } catch {}
  });
  const remembered = stored();
  if (remembered && form.dataset.fresh && !location.search) {
    TEXTS.forEach(name => fill(name, String(remembered[name] ?? "")));
    field("security").value = String(remembered.security);
    const checks = String(remembered.checks).split(" ");
    boxes().forEach(box => { box.checked = checks.includes(box.value); });
    addEventListener("load", changed);
  }
  note.hidden = !remembered;
  if (location.search || !form.dataset.fresh) note.firstChild.data = "This browser remembers your last probe.";
  form.querySelector("[data-forget]").addEventListener("click", () => {
    try { localStorage.removeItem(KEY); } catch {}
    note.firstChild.data = "Forgotten.";
    note.querySelector("button").remove();
    if (!form.dataset.fresh || location.search) return;
    form.reset();
    changed();
  });
  mark();
})();
