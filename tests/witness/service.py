"""A small FastAPI service that wants a key in one of five places.

An independent witness: what the app sends is judged by FastAPI itself, which knows nothing of the app or of its
emulators. Each answer says how often the key stood in the request as it came, in each form in which it may stand there.
"""

import base64
import os
import secrets
from urllib.parse import quote

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.security import APIKeyCookie, APIKeyHeader, APIKeyQuery, HTTPBasic, HTTPBearer

KEY = os.environ["WITNESS_KEY"]
USER = os.environ["WITNESS_USER"]
HEADER = os.environ.get("WITNESS_HEADER", "api-key")
PARAMETER = os.environ.get("WITNESS_PARAMETER", "api_key")
COOKIE = os.environ.get("WITNESS_COOKIE", "api_key")

app = FastAPI()


def testify(request: Request, key: str):
    """Lets in whoever has the key, and says where it stood."""
    if not secrets.compare_digest(key.encode(), KEY.encode()):
        raise HTTPException(status_code=403, detail="Invalid or missing API Key")
    scope = request.scope
    target = scope["raw_path"] + b"?" + scope["query_string"]
    lines = [target] + [name + b": " + value for name, value in scope["headers"]]
    forms = {
        "plain": KEY.encode(),
        "percent": quote(KEY, safe="").encode(),
        "basic": base64.b64encode(f"{USER}:{KEY}".encode()),
    }
    return {name: sum(line.count(form) for line in lines) for name, form in forms.items()}


@app.get("/")
def read_root():
    return {"Hello": "World"}


@app.get("/secure-header")
def by_header(request: Request, key: str = Depends(APIKeyHeader(name=HEADER))):
    return testify(request, key)


@app.get("/secure-query")
def by_query(request: Request, key: str = Depends(APIKeyQuery(name=PARAMETER))):
    return testify(request, key)


@app.get("/secure-cookie")
def by_cookie(request: Request, key: str = Depends(APIKeyCookie(name=COOKIE))):
    return testify(request, key)


@app.get("/secure-bearer")
def by_bearer(request: Request, credentials=Depends(HTTPBearer())):
    return testify(request, credentials.credentials)


@app.get("/secure-basic")
def by_basic(request: Request, credentials=Depends(HTTPBasic())):
    if credentials.username != USER:
        raise HTTPException(status_code=401, detail="Incorrect username or password")
    return testify(request, credentials.password)
