"""Feedback: taken, and told to nobody."""

from act3_mcp.contract.eversince import feedback
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.routes import Routes

routes = Routes()


@routes.serves(feedback.CREATE, status=201)
def create(_: Desk, __: feedback.FeedbackDraft) -> feedback.Received:
    """Thank you."""
    return feedback.Received(received=True)
