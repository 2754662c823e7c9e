"""Projects: a brief on its way to being a film (contract/eversince.md §3, §4)."""

from typing import ClassVar, Literal

from pydantic import AliasChoices, BaseModel, Field

from act3_mcp.contract.endpoints import NoBody, Read, Repeat, Write
from act3_mcp.contract.eversince import fields
from act3_mcp.contract.eversince.answers import Answer, Listing
from act3_mcp.contract.eversince.statuses import state_of
from act3_mcp.contract.states import State
from act3_mcp.contract.wire import Body, Resource


class ProjectDraft(Body):
    """What a new project is made from; only what was given is sent."""

    brief: fields.Brief
    title: fields.Title | None = None
    mode: fields.Mode | None = None
    aspect_ratio: fields.AspectRatio | None = None
    video_model: fields.ModelId | None = None
    image_model: fields.ModelId | None = None
    agent_model: fields.AgentModel | None = None
    webhook_url: fields.WebhookUrl | None = None
    idempotency_key: fields.Key | None = None
    references: fields.References | None = None
    extract_content: fields.ExtractContent | None = None
    craft: fields.Craft | None = None
    craft_auto: bool | None = None
    expected_output: fields.ExpectedOutput | None = None
    skills: fields.Skills | None = None
    reasoning_mode: fields.ReasoningMode | None = None


class SettingsChanges(Body):
    """What to change. Aspect ratio, language and captions are the agent's to change: tell it by message."""

    title: fields.Title | None = None
    mode: Literal["autonomous", "collaborative", "none"] | None = None
    video_model: fields.ModelId | None = None
    image_model: fields.ModelId | None = None
    agent_model: fields.AgentModel | None = None
    webhook_url: fields.WebhookUrl | None = None
    craft: fields.Craft | None = None
    craft_auto: bool | None = None
    expected_output: fields.ExpectedOutput | None = None
    skills: fields.Skills | None = None
    reasoning_mode: fields.ReasoningMode | None = None


class ProjectQuery(BaseModel):
    """Which projects to list."""

    limit: fields.Limit | None = None
    offset: fields.Offset | None = None
    status: str | None = Field(default=None, max_length=40)
    title: str | None = Field(default=None, max_length=200)


class Project(Answer):
    """A project as the API shows it; right after creation most of it is still missing."""

    wrappers: ClassVar[tuple[str, ...]] = ("project",)

    id: str = Field(validation_alias=AliasChoices("id", "project_id"))
    status: str | None = None
    mode: str | None = None
    output_type: str | None = Field(default=None, description="assembled (a film), assets (files) or pending.")
    assembled_url: str | None = Field(default=None, description="The rendered film, for 24 hours.")
    assembled_url_expires_at: str | None = None
    project_url: str | None = None
    agent_message: str | None = None
    variation_id: str | None = None
    error_message: str | None = None
    quality: str | None = Field(default=None, description="What is being rendered; only right after asking for it.")
    credits_balance: float | None = None
    created_at: str | None = None
    updated_at: str | None = None

    @property
    def state(self) -> State:
        """The status as one of ours."""
        return state_of(self.status)


class ProjectRow(Resource):
    """A project in a list."""

    id: str = Field(validation_alias=AliasChoices("id", "project_id"))
    title: str | None = None
    brief: str | None = None
    status: str | None = None
    mode: str | None = None
    source_project_id: str | None = None
    assembled_url: str | None = None
    project_url: str | None = None
    created_at: str | None = None
    updated_at: str | None = None


class Projects(Listing):
    """A page of projects."""

    rows: ClassVar[str] = "projects"

    projects: list[ProjectRow] = Field(default_factory=list[ProjectRow])


class ProjectSettings(Answer):
    """A project's settings after a change."""

    wrappers: ClassVar[tuple[str, ...]] = ("settings", "project")

    title: str | None = None
    mode: str | None = None
    aspect_ratio: str | None = None
    video_model: str | None = None
    image_model: str | None = None
    agent_model: str | None = None
    webhook_url: str | None = None


CREATE = Write("POST", "/projects", ProjectDraft, Project, Repeat.KEYED)
LIST = Read("/projects", Projects, ProjectQuery)
GET = Read("/projects/{project_id}", Project)
UPDATE_SETTINGS = Write("PATCH", "/projects/{project_id}/settings", SettingsChanges, ProjectSettings, Repeat.HARMLESS)
CANCEL = Write("POST", "/projects/{project_id}/cancel", NoBody, Project, Repeat.HARMLESS)
