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
    const status = button.parentElement.querySelector(".wir-says");
    let made = true;
    function announce(what) {
      status.textContent = button.getAttribute(`data-wir-${what}`);
    }
    if (!window.isSecureContext) {
      announce("insecure");
      return;
    }
    if (!navigator.clipboard || !window.ClipboardItem) {
      announce("forbidden");
      return;
    }
    function finish(what) {
      button.removeAttribute("aria-busy");
      announce(what);
    }
    button.setAttribute("aria-busy", "true");
    announce("working");
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
      finish("forbidden");
      return;
    }
    write.then(
      () => {
        finish("done");
      },
      () => {
        finish(made ? "forbidden" : "failed");
      },
    );
  });
})();
