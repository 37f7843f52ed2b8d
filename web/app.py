"""The pages of the running bot.  Starlette is imported only where the configuration wants it."""

import asyncio

from starlette.applications import Starlette
from starlette.routing import Route

from web.feeds import Seen, feed
from web.health import healthz
from web.metrics import metrics
from web.vitals import House

ROUTES = (
    Route("/healthz", healthz),
    Route("/metrics", metrics),
    Route("/feeds/{token}.ics", feed),
)


def build(house: House) -> Starlette:
    app = Starlette(routes=list(ROUTES))
    app.state.house = house
    app.state.seen = Seen()
    app.state.writing = asyncio.Semaphore()  # one calendar at a time: nobody starves the sender
    return app
