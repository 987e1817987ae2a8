"""The web application: `streamlit run app.py` and `uvicorn app:app` both start it.

The screens are the script `pages/navigation.py`; this file adds what belongs to HTTP: security headers, the
German document, the map's files, the health route and the German words for a failure. It must never import
a module that declares a Streamlit component (streamlit_folium does): declared before the runtime exists, a
component answers 404 for the life of the process. `tests/test_architecture.py` watches over it.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
# uvicorn puts only its working directory on the path, and the script runs from pages/.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

import streamlit as st  # noqa: E402  (the path must be set first)
from starlette.middleware import Middleware  # noqa: E402

from data.store.address import store_address  # noqa: E402
from pages.settings.configuration import configuration  # noqa: E402
from pages.web.access_guard import AccessGuard  # noqa: E402
from pages.web.bursts import Bursts  # noqa: E402
from pages.web.document import GermanDocument  # noqa: E402
from pages.web.failures import answer_server_error, show_script_error  # noqa: E402
from pages.web.frontend_scripts import FrontendScripts  # noqa: E402
from pages.web.headers import SecurityHeaders  # noqa: E402
from pages.web.legal import warn_of_gaps  # noqa: E402
from pages.web.limits import Limits  # noqa: E402
from pages.web.log_lines import RequestLog, write_json  # noqa: E402
from pages.web.login import check_login, remember_peers  # noqa: E402
from pages.web.map_guard import GuardedMapFrame  # noqa: E402
from pages.web.metrics import serve  # noqa: E402
from pages.web.origins import OwnOriginSockets  # noqa: E402
from pages.web.pressed_downloads import keep_functions_of_the_last_run  # noqa: E402
from pages.web.routes import own_routes  # noqa: E402
from pages.web.small_packets import SmallPackets  # noqa: E402

# Read here so that a faulty wir-atlas.toml or WIR_DATABASE_URL stops the start, and not the first visitor.
access, operation = configuration().access, configuration().operation
if operation.log == "json":
    write_json()
check_login(access)
store_address()
serve(operation)
keep_functions_of_the_last_run()
warn_of_gaps(configuration(), str(st.get_option("server.address") or ""))
if access.way == "kopfzeile":
    remember_peers()
if st.get_option("browser.gatherUsageStats"):
    raise RuntimeError(
        f"The settings in .streamlit/config.toml were not read. Start the app from its own folder: {ROOT}"
    )

base_url_path = str(st.get_option("server.baseUrlPath") or "").strip("/")
base_path = f"/{base_url_path}" if base_url_path else ""
origins = (str(st.get_option("browser.serverAddress")), *st.get_option("server.corsAllowedOrigins"))
largest_upload_mb = int(st.get_option("server.maxUploadSize"))

app = st.App(
    ROOT / "pages" / "navigation.py",
    routes=own_routes(base_path),
    middleware=[
        Middleware(SmallPackets),
        *([Middleware(RequestLog, base_path=base_path)] if operation.log == "json" else []),
        Middleware(Limits, operation=operation, largest_upload_mb=largest_upload_mb, base_path=base_path),
        Middleware(OwnOriginSockets, allowed=origins),
        Middleware(SecurityHeaders, base_path=base_path, embedders=configuration().embedders),
        *([Middleware(AccessGuard, access=access, base_path=base_path)] if access.way else []),
        Middleware(FrontendScripts, base_path=base_path),
        Middleware(GermanDocument, base_path=base_path, at_once=access.way != "oidc"),
        Middleware(GuardedMapFrame, base_path=base_path),
        Middleware(Bursts),
    ],
    on_script_error=show_script_error,
    exception_handlers={Exception: answer_server_error},
)
