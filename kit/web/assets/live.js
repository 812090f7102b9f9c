// Pages that follow what others do, and entries that wait while there is no signal. Everything works without.
(function () {
  "use strict";

  var KEY = "commonweal-waiting";
  var main = document.querySelector("main");
  var source = document.querySelector("[data-live]");

  function waiting() {
    try { return JSON.parse(localStorage.getItem(KEY)) || []; } catch (_) { return []; }
  }
  function keep(entries) {
    localStorage.setItem(KEY, JSON.stringify(entries));
    showWaiting(entries.length);
  }
  function showWaiting(count) {
    var note = document.querySelector("[data-waiting]");
    if (!note) return;
    note.hidden = count === 0;
  }
  function say(words) {
    var announcer = document.getElementById("announcer");
    if (announcer && words) announcer.textContent = words;
  }

  // A part that somebody is writing in stays as it is.
  function isBusy(part) {
    return part.contains(document.activeElement) && document.activeElement.matches("textarea, input, select")
      || Array.prototype.some.call(part.querySelectorAll("textarea, input:not([type=hidden])"), function (field) {
        return field.value !== field.defaultValue;
      });
  }
  function focusedName() {
    var at = document.activeElement;
    return at && at.dataset ? at.dataset.focus : undefined;
  }
  function take(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var focus = focusedName();
    document.querySelectorAll("[data-part]").forEach(function (part) {
      var fresh = page.querySelector('[data-part="' + part.dataset.part + '"]');
      if (!fresh || isBusy(part) || fresh.innerHTML === part.innerHTML) return;
      var opened = Array.prototype.map.call(part.querySelectorAll("details"), function (one) { return one.open; });
      part.replaceWith(document.importNode(fresh, true));
      var now = document.querySelector('[data-part="' + fresh.dataset.part + '"]');
      now.querySelectorAll("details").forEach(function (one, index) { if (opened[index]) one.open = true; });
    });
    if (focus) {
      var again = document.querySelector('[data-focus="' + focus + '"]');
      if (again) again.focus();
    }
    var said = page.querySelector("[data-announce]");
    if (said) say(said.dataset.announce);
  }

  var asking = false, again = false;
  function look() {
    if (asking) { again = true; return; }
    asking = true;
    fetch(location.href, { headers: { accept: "text/html" } })
      .then(function (answer) { return answer.ok ? answer.text() : ""; })
      .then(function (html) { if (html) take(html); })
      .catch(function () {})
      .then(function () {
        asking = false;
        if (again) { again = false; look(); }
      });
  }

  // An entry is sent at once; without signal it waits on this device. Its id makes sending it twice harmless.
  function send(entry) {
    return fetch(entry.address, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
      body: entry.body
    });
  }
  var sending = false;
  function sendWaiting() {
    var entries = waiting();
    if (sending || !entries.length) return;
    sending = true;
    send(entries[0]).then(function (answer) {
      // What the server cannot take now it may take later; what it refuses stays for the person to see.
      if (answer.status >= 500) return Promise.reject(answer);
      keep(waiting().slice(1));
      sending = false;
      if (waiting().length) sendWaiting(); else look();
    }).catch(function () { sending = false; });
  }
  function bodyOf(form, submitter) {
    var data = new URLSearchParams();
    new FormData(form).forEach(function (value, name) { data.append(name, value); });
    if (submitter && submitter.name) data.set(submitter.name, submitter.value);
    if (!data.get("at")) data.set("at", String(Date.now() * 1000));
    return data.toString();
  }
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.hasAttribute("data-entry")) return;
    event.preventDefault();
    var entry = { address: form.getAttribute("action"), body: bodyOf(form, event.submitter) };
    delete form.dataset.sent;
    var wait = function () {
      keep(waiting().concat([entry]));
      say(main && document.querySelector("[data-waiting]") ? document.querySelector("[data-waiting]").textContent : "");
    };
    if (waiting().length) { wait(); sendWaiting(); return; }
    send(entry).then(function (answer) {
      if (answer.status >= 500) return wait();
      if (answer.status === 422 || answer.status === 403 || answer.status === 409) { form.submit(); return; }
      form.querySelectorAll("textarea, input").forEach(function (field) { field.defaultValue = field.value; });
      if (document.activeElement && form.contains(document.activeElement) && form.hasAttribute("data-leave")) document.activeElement.blur();
      return answer.text().then(take);
    }, wait);
  }, true);

  // Browsers open six connections to one site at most, so that only the page somebody looks at holds one open.
  var events = null;
  function follow() {
    if (document.hidden) {
      if (events) events.close();
      events = null;
    } else if (!events) {
      var wasOpen = false;
      events = new EventSource(source.dataset.live);
      events.addEventListener("changed", look);
      events.addEventListener("open", function () {
        if (wasOpen) { sendWaiting(); look(); }
        wasOpen = true;
      });
    }
  }
  if (source && window.EventSource) {
    follow();
    document.addEventListener("visibilitychange", function () { follow(); if (!document.hidden) look(); });
  }
  window.addEventListener("online", sendWaiting);
  setInterval(sendWaiting, 10000);
  showWaiting(waiting().length);
  sendWaiting();
})();
