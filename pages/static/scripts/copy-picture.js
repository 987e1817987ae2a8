/* Puts the view into the clipboard as a picture when its button is pressed (pages/features/handing_on/copy_picture.html). The picture
   is made by the server on this request; the clipboard is asked at once, for a browser allows that only while the
   press is fresh, and waits for the picture itself. */
(function () {
  "use strict";

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button[data-wir-picture]");
    if (!button || button.getAttribute("aria-busy") === "true") {
      return;
    }
    const status = button.parentElement.querySelector("[role=status]");
    let made = true;
    function say(what) {
      status.textContent = button.getAttribute(`data-wir-${what}`);
    }
    if (!window.isSecureContext) {
      say("insecure");
      return;
    }
    if (!navigator.clipboard || !window.ClipboardItem) {
      say("forbidden");
      return;
    }
    function over(what) {
      button.removeAttribute("aria-busy");
      say(what);
    }
    button.setAttribute("aria-busy", "true");
    say("working");
    const picture = fetch(button.getAttribute("data-wir-picture"))
      .then((answer) => {
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        return answer.blob();
      })
      .catch((problem) => {
        made = false;
        throw problem;
      });
    let write;
    try {
      write = navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    } catch {
      over("forbidden");
      return;
    }
    write.then(
      () => {
        over("done");
      },
      () => {
        over(made ? "forbidden" : "failed");
      },
    );
  });
})();
