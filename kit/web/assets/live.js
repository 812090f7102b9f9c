// Pages that follow what others do, and entries that wait while there is no signal. Everything works without.
(function () {
  "use strict";

  var WAITING = "commonweal-waiting", REFUSED = "commonweal-refused";
  // Without an answer for so long there is no signal, whatever the phone says.
  var PATIENCE = 10000;

  function each(selector, act, within) { Array.prototype.forEach.call((within || document).querySelectorAll(selector), act); }
  function say(words) {
    var announcer = document.getElementById("announcer");
    if (announcer && words) announcer.textContent = words;
  }
  // A secure page has crypto.randomUUID; one on a local network only has this.
  function freshId() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    var hex = Array.prototype.map.call(bytes, function (byte) { return (byte + 256).toString(16).slice(1); }).join("");
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
  }
  // Whoever uses this device next does not send what somebody else entered.
  function who() {
    return document.body.dataset.who || "";
  }

  // What waits, and what was refused, is kept on the device.
  function kept(key) {
    try { return JSON.parse(localStorage.getItem(key)) || []; } catch (_) { return []; }
  }
  function keep(key, entries) {
    try { localStorage.setItem(key, JSON.stringify(entries)); } catch (_) { return false; }
    show();
    return true;
  }
  function waiting() {
    return kept(WAITING).filter(function (entry) { return entry.who === who(); });
  }
  function drop(entry) {
    keep(WAITING, kept(WAITING).filter(function (other) { return other.key !== entry.key; }));
  }
  function list(selector, entries, words) {
    var note = document.querySelector(selector);
    if (!note) return;
    note.hidden = entries.length === 0;
    var lines = note.querySelector("ul");
    lines.textContent = "";
    entries.forEach(function (entry) {
      lines.appendChild(document.createElement("li")).textContent = words(entry);
    });
  }
  function show() {
    var entries = waiting();
    list("[data-waiting]", entries, function (entry) { return entry.label; });
    list("[data-refused]", kept(REFUSED), function (entry) { return entry.label + ": " + entry.why; });
    each("form.is-waiting", function (form) { form.classList.remove("is-waiting"); });
    entries.forEach(function (entry) {
      each("form[data-entry]", function (form) {
        if (form.getAttribute("action") === entry.address && isAbout(form, entry)) form.classList.add("is-waiting");
      });
    });
  }
  // Many forms go to one address: the person or the voice tells them apart.
  function isAbout(form, entry) {
    var body = new URLSearchParams(entry.body);
    return ["person_id", "voice"].every(function (name) {
      var field = form.querySelector('input[type=hidden][name="' + name + '"]');
      return !field || field.value === body.get(name);
    });
  }

  // A part that somebody is writing in stays as it is.
  function isBusy(part) {
    return part.contains(document.activeElement) && document.activeElement.matches("textarea, select, input:not([type=radio])")
      || Array.prototype.some.call(part.querySelectorAll("textarea, input:not([type=hidden]):not([type=radio])"), function (field) {
        return field.value !== field.defaultValue;
      });
  }
  function focusedName() {
    var at = document.activeElement;
    if (!at) return undefined;
    if (at.dataset && at.dataset.focus) return '[data-focus="' + at.dataset.focus + '"]';
    return at.type === "radio" ? 'input[name="' + at.name + '"][value="' + at.value + '"]' : undefined;
  }
  function take(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var focus = focusedName();
    takeShape(page);
    each("[data-part]", function (part) {
      var fresh = page.querySelector('[data-part="' + part.dataset.part + '"]');
      if (!fresh || isBusy(part) || fresh.innerHTML === part.innerHTML) return;
      var opened = Array.prototype.map.call(part.querySelectorAll("details"), function (one) { return one.open; });
      part.replaceWith(document.importNode(fresh, true));
      var now = document.querySelector('[data-part="' + fresh.dataset.part + '"]');
      each("details", function (one, index) { if (opened[index]) one.open = true; }, now);
      dress(now);
    });
    if (focus) {
      var again = document.querySelector(focus);
      if (again && again !== document.activeElement) again.focus();
    }
    announce(page);
    var live = page.querySelector("[data-live]");
    if (live && source && live.dataset.live !== source.dataset.live) {
      source.dataset.live = live.dataset.live;
      source.dataset.since = live.dataset.since;
      followAnew();
    }
    show();
  }
  // A meeting that begins, ends or comes to its first item has other parts than before.
  function takeShape(page) {
    var fresh = page.querySelector("[data-shape]");
    if (!fresh || !source || source.dataset.shape === undefined || fresh.dataset.shape === source.dataset.shape || isBusy(source)) return;
    var now = document.importNode(fresh, true);
    source.replaceWith(now);
    source = now;
    dress(now);
    followAnew();
  }
  // Only what changed is said, politely, one sentence for each subject.
  var said = {};
  function announce(page) {
    var news = [];
    each("[data-announce]", function (one) {
      var about = one.dataset.about || "page", words = one.dataset.announce;
      if (words && said[about] !== undefined && said[about] !== words) news.push(words);
      said[about] = words;
    }, page);
    if (news.length) say(news.join(". "));
  }
  // Buttons that only pages without scripts need.
  function dress(part) {
    each("[data-unscripted]", function (one) { one.hidden = true; }, part);
  }

  // Events name what changed, so that only those parts are asked for; without an event, the page. `heard` holds their
  // names since the last question; what is asked meanwhile is asked once afterwards.
  var asking = false, again = false, heard = [], last = "";
  function question() {
    var names = heard;
    heard = [];
    if (!names.length || names.indexOf("everything") >= 0 || !last || !source || !source.dataset.parts) return location.href;
    return source.dataset.parts + "?changed=" + encodeURIComponent(names.join(",")) + "&after=" + encodeURIComponent(last);
  }
  function hear(event) {
    if (heard.indexOf(event.data) < 0) heard.push(event.data);
    last = event.lastEventId;
    look();
  }
  function lookAtAll() {
    heard = ["everything"];
    look();
  }
  function look() {
    if (asking) { again = true; return; }
    asking = true;
    fetch(question(), { headers: { accept: "text/html" } })
      .then(function (answer) { return answer.ok && !answer.redirected ? answer.text() : ""; })
      .then(function (html) { if (html) take(html); })
      .catch(function () {})
      .then(function () {
        asking = false;
        if (again) { again = false; look(); }
      });
  }

  // An entry is sent at once; without signal it waits on this device. Its id makes sending it twice harmless.
  function send(entry) {
    var patience = new AbortController();
    var impatience = setTimeout(function () { patience.abort(); }, PATIENCE);
    return fetch(entry.address, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
      body: entry.body,
      signal: patience.signal
    }).then(function (answer) {
      // What the server cannot take now it may take later.
      if (answer.status >= 500 || answer.status === 429) throw answer;
      return answer.text().then(function (html) {
        return { status: answer.status, html: html, wantsSignIn: answer.redirected && /\/sign-in/.test(answer.url), url: answer.url };
      });
    }).finally(function () { clearTimeout(impatience); });
  }
  function whyNot(answer) {
    var page = new DOMParser().parseFromString(answer.html, "text/html");
    var words = page.querySelector(".err-sum li, main .bul li, main .lede, main h1");
    return words ? words.textContent.trim() : String(answer.status);
  }
  var sending = false;
  function sendWaiting() {
    var entry = waiting()[0];
    if (sending || !entry) return;
    sending = true;
    send(entry).then(function (answer) {
      if (answer.wantsSignIn) { location.href = answer.url; return; }
      drop(entry);
      if (answer.status >= 400) keep(REFUSED, kept(REFUSED).concat([{ label: entry.label, why: whyNot(answer) }]));
      sending = false;
      if (waiting().length) sendWaiting(); else lookAtAll();
    }).catch(function () { sending = false; });
  }

  function labelOf(form, chosen) {
    var name = form.dataset.entry || form.getAttribute("aria-label") || "";
    var group = chosen && chosen.closest ? chosen.closest("[role=radiogroup], [role=group]") : null;
    if (group && group.getAttribute("aria-label")) name = group.getAttribute("aria-label");
    var said = chosen && (chosen.type === "radio" ? chosen.nextElementSibling || chosen : chosen);
    var words = said ? said.textContent.trim() : "";
    return name && words && words.indexOf(name) < 0 ? name + ": " + words : name || words;
  }
  function entryOf(form, chosen) {
    var data = new URLSearchParams();
    if (form.hasAttribute("data-each") && chosen && chosen.type === "radio") {
      // Only what was tapped: the others may know more by now than this page does.
      each("input[type=hidden]", function (field) { data.append(field.name, field.value); }, form);
      data.set(chosen.name, chosen.value);
    } else {
      new FormData(form).forEach(function (value, name) { data.append(name, value); });
      if (chosen && chosen.name) data.set(chosen.name, chosen.value);
    }
    if (!data.get("at")) data.set("at", String(Date.now() * 1000));
    return { key: freshId(), who: who(), label: labelOf(form, chosen), address: form.getAttribute("action"), body: data.toString() };
  }
  // Once an entry is on its way, the form is ready for the next one.
  function handedOver(form, chosen, entry) {
    var id = form.querySelector("input[type=hidden][name=id]");
    if (id) id.value = freshId();
    var base = form.querySelector("input[type=hidden][name=base]");
    if (base) base.value = new URLSearchParams(entry.body).get("words") || "";
    if (form.hasAttribute("data-once")) {
      form.reset();
      if (id) id.value = freshId();
    }
    each("textarea, input:not([type=hidden])", function (field) { field.defaultValue = field.value; }, form);
    if (chosen && chosen.hasAttribute("aria-pressed")) {
      each("[aria-pressed]", function (button) { button.setAttribute("aria-pressed", String(button === chosen)); }, form);
    }
    if (form.hasAttribute("data-leave") && form.contains(document.activeElement)) document.activeElement.blur();
  }
  function enter(form, chosen) {
    var entry = entryOf(form, chosen);
    var wait = function () {
      if (!keep(WAITING, kept(WAITING).concat([entry]))) { form.submit(); return; }
      handedOver(form, chosen, entry);
      show();
      var note = document.querySelector("[data-waiting] p");
      say(note ? note.textContent : "");
    };
    if (waiting().length) { wait(); sendWaiting(); return; }
    send(entry).then(function (answer) {
      if (answer.wantsSignIn) { location.href = answer.url; return; }
      if (answer.status >= 400) {
        // A form with mistakes is shown with them, as without scripts.
        if (chosen && chosen.name && chosen.type !== "radio") addHidden(form, chosen.name, chosen.value);
        form.submit();
        return;
      }
      handedOver(form, chosen, entry);
      take(answer.html);
    }, wait);
  }
  function addHidden(form, name, value) {
    var field = form.appendChild(document.createElement("input"));
    field.type = "hidden";
    field.name = name;
    field.value = value;
  }
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (!form.hasAttribute("data-entry")) return;
    event.preventDefault();
    delete form.dataset.sent;
    enter(form, event.submitter);
  }, true);
  document.addEventListener("change", function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute("data-each") && event.target.type === "radio") enter(form, event.target);
  });
  document.addEventListener("click", function (event) {
    if (event.target.hasAttribute && event.target.hasAttribute("data-seen")) keep(REFUSED, []);
  });

  // Browsers open six connections to one site at most, so that only the page somebody looks at holds one open.
  var source = document.querySelector("[data-live]");
  var events = null;
  // What happened since the page was loaded comes first.
  function whereToListen() {
    var live = source.dataset.live, since = source.dataset.since;
    return since ? live + (live.indexOf("?") < 0 ? "?" : "&") + "since=" + encodeURIComponent(since) : live;
  }
  function follow() {
    if (document.hidden) {
      if (events) events.close();
      events = null;
    } else if (!events) {
      var wasOpen = false;
      events = new EventSource(whereToListen());
      events.addEventListener("changed", hear);
      events.addEventListener("open", function () {
        if (wasOpen) { sendWaiting(); lookAtAll(); }
        wasOpen = true;
      });
    }
  }
  function followAnew() {
    if (events) events.close();
    events = null;
    follow();
  }
  if (source && window.EventSource) {
    follow();
    document.addEventListener("visibilitychange", function () { follow(); if (!document.hidden) lookAtAll(); });
  }
  window.addEventListener("online", function () { sendWaiting(); lookAtAll(); });
  setInterval(sendWaiting, 5000);
  dress(document);
  announce(document);
  show();
  sendWaiting();
})();
