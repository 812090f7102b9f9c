// Small improvements on pages that work without any script.
(function () {
  "use strict";

  // The error summary gets the focus, so that it is read first.
  function focusMistakes(root) {
    var summary = root.querySelector("#mistakes");
    if (summary) summary.focus();
  }

  // A form that is on its way is not sent a second time.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.dataset.sent && !event.defaultPrevented) {
      event.preventDefault();
      return;
    }
    if (form.method === "post" && !form.hasAttribute("hx-post")) form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
  });

  // After a part of the page was replaced: say what it says about itself.
  document.addEventListener("htmx:after:swap", function () {
    var said = document.querySelector("[data-announce]");
    var announcer = document.getElementById("announcer");
    if (said && announcer) announcer.textContent = said.dataset.announce;
    focusMistakes(document);
  });

  // Escape closes the phone menu.
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && location.hash === "#menu") location.hash = "#top";
  });

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  focusMistakes(document);
})();
