/* The frame's own style sheet. */

export function addStyle() {
  const node = document.createElement("style");
  node.textContent = [
    "html,body{margin:0;background:transparent;font-family:'Source Sans','Source Sans Pro','Segoe UI',Arial,sans-serif}",
    "button{font-family:inherit}",
    "#map_div{background:transparent!important;font:inherit;outline-offset:-2px}",
    ".leaflet-interactive:focus{outline:none}",
    ".leaflet-tooltip:before{display:none}",
    ".leaflet-tooltip{white-space:normal;width:max-content;max-width:min(290px,70vw);font-size:14px;line-height:1.35;padding:8px 10px;color:var(--text);background:var(--page);border-color:var(--rule)}",
    ".leaflet-container{--page:#fff;--text:#1a1f26;--rule:#767676}",
    "[data-theme=dark] .leaflet-container{--page:#10161c;--text:#e8edf2;--rule:#8a949e}",
    ".leaflet-container .leaflet-control-attribution{font-size:11px;line-height:1.4;color:var(--text);background:color-mix(in srgb,var(--page) 80%,transparent)}",
    ".leaflet-bar a,.wir-view button{width:32px;height:32px;line-height:32px;font-size:18px;color:var(--text);background:var(--page);border:0;padding:0;cursor:pointer}",
    ".leaflet-container .leaflet-bar{border:1px solid var(--rule);box-shadow:none;background:var(--page)}",
    ".leaflet-container .leaflet-bar a:hover,.wir-view button:hover{color:var(--page);background:var(--text)}.leaflet-bar a.leaflet-disabled{opacity:.5}",
    ".wir-view button{width:auto;min-width:32px;padding:0 6px;font-size:14px;font-weight:600;display:block;white-space:nowrap}",
    ".wir-sign button{font-size:22px;font-weight:400}",
    ".wir-view [aria-pressed=true]{box-shadow:inset 0 -3px 0 #2b7bba}.wir-sign [aria-pressed]{font-size:16px!important}",
    ".leaflet-bar a:focus-visible,.wir-view button:focus-visible{outline:3px solid #2b7bba;outline-offset:-3px}",
    /* a narrow map has no room for button and licence side by side; in a very narrow one the licence has two lines */
    "@media (max-width:400px){.leaflet-bottom.leaflet-left{bottom:20px}}",
    "@media (max-width:255px){.leaflet-bottom.leaflet-left{bottom:32px}}",
    ".wir-tile-name{text-align:center;font-weight:600;white-space:nowrap}.wir-tile-name span{display:block;line-height:1.08}",
    ".wir-tile-name-dark{color:#1a1f26}.wir-tile-name-light{color:#fff}",
    ".wir-on-pattern{text-shadow:0 0 2px var(--page),0 0 2px var(--page),0 0 3px var(--page)}",
    ".wir-badge{display:flex;align-items:center;justify-content:center}",
    ".wir-badge span{background:color-mix(in srgb,var(--page) 88%,transparent);color:var(--text);font-size:12px;font-weight:600;line-height:16px;padding:0 3px;border-radius:3px;white-space:nowrap}",
    ".wir-label{--ink:var(--text);--edge:var(--page);width:0!important;height:0!important}",
    ".wir-label>span{position:absolute;transform:translate(-50%,-50%);padding:1px 2px;text-align:center;white-space:nowrap;line-height:1.15;color:var(--ink);text-shadow:1px 0 1px var(--edge),-1px 0 1px var(--edge),0 1px 1px var(--edge),0 -1px 1px var(--edge),0 0 3px var(--edge),0 0 3px var(--edge)}",
    ".wir-label>span>*{display:block}",
    ".wir-label-dark{--ink:#1a1f26}.wir-label-light{--ink:#fff}",
    ".wir-lead{stroke:var(--text)}.wir-lead-casing{stroke:var(--page)}.wir-lead-dot{stroke:var(--page);fill:var(--text);fill-opacity:1}",
    ".leaflet-bottom.leaflet-right{display:flex;flex-wrap:wrap;justify-content:flex-end;align-items:end;max-width:100%}",
    ".leaflet-bottom.leaflet-right .wir-unplaced{margin:0}",
    ".wir-unplaced{position:relative;font-size:11px;line-height:1.4;color:var(--text);background:var(--page)}",
    ".wir-unplaced summary{cursor:pointer;line-height:24px;padding:0 6px;text-decoration:underline dotted}.wir-unplaced summary:focus-visible{outline:3px solid #2b7bba;outline-offset:-3px}",
    ".wir-unplaced p{position:absolute;right:0;bottom:100%;width:max-content;max-width:min(240px,70vw);max-height:60vh;overflow:auto;margin:0;padding:6px 8px;background:var(--page);border:1px solid var(--rule)}",
    /* on a screen of 4K they grow as the letters of the page do */
    "@media (min-width:1500px){.leaflet-control{zoom:1.4}.leaflet-tooltip{font-size:20px;max-width:420px}.wir-label>span{text-shadow:2px 0 2px var(--edge),-2px 0 2px var(--edge),0 2px 2px var(--edge),0 -2px 2px var(--edge),0 0 5px var(--edge),0 0 5px var(--edge)}.wir-lead{stroke-width:2}.wir-lead-casing{stroke-width:6}}",
    ".wir-beside{position:absolute;top:0;left:40px}",
    ".wir-on-circle span{background:none;padding:0;text-shadow:0 0 2px #fff,0 0 2px #fff,0 0 3px #fff,0 0 4px #fff}",
    "@media print{.leaflet-control-zoom,.wir-view{display:none}}",
  ].join("\n");
  document.head.appendChild(node);
}
