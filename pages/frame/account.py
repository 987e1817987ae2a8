"""Who is logged in, and the way out; nothing where everybody may read."""

from __future__ import annotations

import streamlit as st

from pages.blocks import html_block
from pages.settings.configuration import configuration
from pages.texts.words import Words


def show_account(say: Words) -> None:
    """Write the reader's own name and the logout."""
    access = configuration().access
    if not access.way:
        return
    if access.way == "oidc":
        names = (st.user.get(key) for key in ("name", "email", "sub"))
        name = next((str(each) for each in names if each), "")
        base = str(st.get_option("server.baseUrlPath") or "").strip("/")
        logout = f"/{base}/auth/logout" if base else "/auth/logout"
    else:
        name, logout = st.context.headers.get(access.header, ""), access.logout
    told = say("account.known", name=name) if name else say("account.unnamed")
    html_block.show("account", told=told, logout=logout, label=say("account.logout"))
