"""A stand-in OpenID provider on loopback that knows one reader and asks no questions; signs like a real one.

``python -m tests.oidc_provider PORT`` serves discovery, authorize, token, keys and logout.
"""

from __future__ import annotations

import secrets
import sys
import time
from urllib.parse import urlencode

import uvicorn
from joserfc import jwk, jwt
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT, CLIENT_SECRET = "wir-atlas", "client-secret-of-the-tests"
READER = {"sub": "u-17", "name": "Kim <b>Muster</b>", "email": "kim@example.org"}


class Provider:
    """The provider's memory: its key, and which login each code belongs to."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._key = jwk.RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"})
        self._logins: dict[str, dict[str, str]] = {}

    def routes(self) -> list[Route]:
        """All there is to ask of it."""
        return [
            Route("/.well-known/openid-configuration", self.discovery),
            Route("/authorize", self.authorize),
            Route("/token", self.token, methods=["POST"]),
            Route("/keys", self.keys),
            Route("/logout", self.logout),
        ]

    async def discovery(self, _: Request) -> Response:
        """Where everything is."""
        return JSONResponse(
            {
                "issuer": self._address,
                "authorization_endpoint": f"{self._address}/authorize",
                "token_endpoint": f"{self._address}/token",
                "jwks_uri": f"{self._address}/keys",
                "end_session_endpoint": f"{self._address}/logout",
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "code_challenge_methods_supported": ["S256"],
            }
        )

    async def authorize(self, request: Request) -> Response:
        """Send the reader back with a code, as after a password."""
        asked = dict(request.query_params)
        assert asked["client_id"] == CLIENT
        assert asked["code_challenge_method"] == "S256"
        code = secrets.token_urlsafe()
        self._logins[code] = asked
        back = urlencode({"code": code, "state": asked["state"]})
        return RedirectResponse(f"{asked['redirect_uri']}?{back}")

    async def token(self, request: Request) -> Response:
        """A signed statement about who the reader is, once per code."""
        form = await request.form()
        login = self._logins.pop(str(form["code"]), None)
        if login is None:
            return JSONResponse({"error": "invalid_grant"}, 400)
        now = int(time.time())
        claims = {
            **READER,
            "iss": self._address,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": login["nonce"],
        }
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self._key)
        token = {"access_token": secrets.token_urlsafe(), "token_type": "Bearer", "expires_in": 300}
        return JSONResponse({**token, "id_token": signed})

    async def keys(self, _: Request) -> Response:
        """The public key."""
        return JSONResponse({"keys": [self._key.as_dict(private=False)]})

    async def logout(self, request: Request) -> Response:
        """End the provider's own session and send the reader back."""
        return RedirectResponse(request.query_params["post_logout_redirect_uri"])


if __name__ == "__main__":
    port = int(sys.argv[1])
    uvicorn.run(
        Starlette(routes=Provider(f"http://127.0.0.1:{port}").routes()), port=port, log_level="warning"
    )
