/* Puts the view into the clipboard as a picture when its button is pressed (templates/copy_picture.html). The picture
   is made by the server on this request; the clipboard is asked at once, for a browser allows that only while the
   press is fresh, and waits for the picture itself. */
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    var button = event.target instanceof Element && event.target.closest("button[data-wir-picture]");
    if (!button || button.getAttribute("aria-busy") === "true") { return; }
    var status = button.parentElement.querySelector("[role=status]"), made = true;
    function say(what) { status.textContent = button.getAttribute("data-wir-" + what); }
    if (!window.isSecureContext) { say("insecure"); return; }
    if (!navigator.clipboard || !window.ClipboardItem) { say("forbidden"); return; }
    function over(what) { button.removeAttribute("aria-busy"); say(what); }
    button.setAttribute("aria-busy", "true");
    say("working");
    var picture = fetch(button.getAttribute("data-wir-picture")).then(function (answer) {
      if (!answer.ok) { throw new Error(answer.status); }
      return answer.blob();
    }).catch(function (problem) { made = false; throw problem; });
    var write;
    try { write = navigator.clipboard.write([new ClipboardItem({"image/png": picture})]); }
    catch (problem) { over("forbidden"); return; }
    write.then(function () { over("done"); }, function () { over(made ? "forbidden" : "failed"); });
  });
})();
