"""The prompts as a host shows and gets them."""

from pathlib import Path

import pytest
from mcp import Client, MCPError
from mcp.types import TextContent

from act3_mcp.errors import ConfigError
from act3_mcp.prompts import Template, read_templates, tools_named_in
from act3_mcp.server.compose import TOOLSETS, build_server
from act3_mcp.settings import Settings
from tests.films import ERAS
from tests.snapshots import FOLDER, matches

TEMPLATES = {template.name: template for template in read_templates()}
NAMES = [
    "dailies",
    "direct_agent",
    "fix_shot",
    "make_film",
    "plan_within_budget",
    "resume_production",
    "shot_list_from_brief",
    "storyboard_from_script",
]
TOOLS = {name for toolset in TOOLSETS for name in toolset.names}
# Whoever spends must have said first what it costs.
SPENDING = ("act3_generate_shot", "act3_create_render", "eversince_create_project", "eversince_render_project", "reply")


def client(folder: Path, era: str = "auto", **environment: str) -> Client:
    home = {"ACT3_MCP_HOME": str(folder / "home"), "ACT3_MCP_OUTPUT": str(folder / "output")}
    server, _ = build_server(Settings.from_environment({**home, **environment}))
    return Client(server, mode=era)


def filled(template: Template) -> dict[str, str]:
    """A value for every argument that must be given; one of them holds what could break a template."""
    return {argument.name: f"<{argument.name} {{idea}} $1>" for argument in template.arguments if argument.required}


def shown(**environment: str) -> set[str]:
    server, _ = build_server(Settings.from_environment({"ACT3_MCP_HOME": "/nowhere", **environment}))
    return {prompt.name for prompt in server._prompt_manager.list_prompts()}  # pyright: ignore[reportPrivateUsage]


def test_every_way_of_working_has_its_prompt() -> None:
    assert sorted(TEMPLATES) == NAMES
    assert {path.stem for path in (FOLDER / "prompts").glob("*.txt")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_what_a_person_gets_is_what_was_reviewed(name: str) -> None:
    template = TEMPLATES[name]
    menu = [
        f"{template.title}: {template.description}",
        *(f"{'*' if a.required else ' '} {a.name}: {a.description}" for a in template.arguments),
    ]

    matches(f"prompts/{name}.txt", "\n".join([*menu, "", template.render(filled(template)), ""]))


@pytest.mark.parametrize("name", NAMES)
def test_every_tool_a_prompt_names_exists(name: str) -> None:
    named = tools_named_in(TEMPLATES[name].body, TOOLS)

    assert named
    assert named <= TOOLS


@pytest.mark.parametrize("name", NAMES)
def test_a_prompt_that_spends_speaks_of_the_price_before_it_does(name: str) -> None:
    body = TEMPLATES[name].body
    spends = [body.index(tool) for tool in SPENDING if tool in body]

    if spends:
        before = body[: min(spends)]
        assert any(word in before for word in ("price", "cost", "spen")), name
        assert any(word in before for word in ("studio_status", "credit")), name


@pytest.mark.parametrize("era", ERAS)
async def test_a_client_lists_and_gets_every_prompt_whose_tools_it_has(era: str, tmp_path: Path) -> None:
    async with client(tmp_path, era) as host:
        listed = {prompt.name: prompt for prompt in (await host.list_prompts()).prompts}
        for name, prompt in listed.items():
            template = TEMPLATES[name]
            got = await host.get_prompt(name, filled(template))
            (message,) = got.messages

            assert (prompt.title, prompt.description) == (template.title, template.description)
            assert [
                argument.model_dump(include={"name", "description", "required"}) for argument in prompt.arguments or ()
            ] == [argument.model_dump(include={"name", "description", "required"}) for argument in template.arguments]
            assert message.role == "user"
            assert isinstance(message.content, TextContent)
            assert message.content.text == template.render(filled(template))

    assert set(listed) == set(NAMES)


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize(
    ("name", "arguments", "says"),
    [
        ("make_film", {}, "make_film needs idea"),
        ("make_film", {"idea": "  "}, "make_film needs idea"),
        ("make_film", {"idea": "rain", "lenght": "30"}, "'lenght'. It takes idea, length"),
        ("make_movie", {"idea": "rain"}, "make_movie"),
    ],
)
async def test_what_cannot_be_rendered_says_why(
    era: str, name: str, arguments: dict[str, str], says: str, tmp_path: Path
) -> None:
    async with client(tmp_path, era) as host:
        with pytest.raises(MCPError) as refusal:
            await host.get_prompt(name, arguments)

    assert says in refusal.value.message
    assert refusal.value.code == -32602


def test_a_prompt_is_offered_only_with_the_tools_it_names() -> None:
    assert not shown(ACT3_MCP_TOOLSETS="film")
    assert shown(ACT3_MCP_TOOLSETS="act3") == {"storyboard_from_script"}
    assert not shown(ACT3_MCP_READ_ONLY="1")


def test_what_is_left_out_or_blank_is_said_by_its_default() -> None:
    said = TEMPLATES["make_film"].render({"idea": "rain", "length": " "})

    assert "Length: as short as the idea allows" in said


PROMPT = '+++\nname = "a"\ntitle = "A"\ndescription = "D"\n{arguments}+++\n{body}\n'
ONE = '[[arguments]]\nname = "idea"\ndescription = "D"\nrequired = {required}\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Make a film.", "TOML"),
        (PROMPT.format(arguments="", body="Make it."), "arguments"),
        (PROMPT.format(arguments="arguments = []\n", body="Make {idea}."), "idea"),
        (PROMPT.format(arguments=ONE.format(required="true"), body="Make it."), "idea"),
        (PROMPT.format(arguments=ONE.format(required="true"), body="Make {idea}, {Look}."), "brace"),
        (PROMPT.format(arguments=ONE.format(required="false"), body="Make {idea}."), "default"),
        (PROMPT.format(arguments=ONE.format(required="true") + 'default = "x"\n', body="Make {idea}."), "default"),
        (PROMPT.format(arguments=2 * ONE.format(required="true"), body="Make {idea}."), "one name"),
        (PROMPT.format(arguments="arguments = []\nicon = 1\n", body="Make it."), "icon"),
        (PROMPT.format(arguments="arguments = []\n", body=""), "body"),
        (PROMPT.format(arguments="name = 1\n", body="x"), "twice|overwrite|not a prompt"),
    ],
)
def test_a_file_that_is_not_a_prompt_is_refused_by_name(text: str, says: str) -> None:
    with pytest.raises(ConfigError, match=says) as refusal:
        Template.parse(text, "a.md")

    assert "a.md" in str(refusal.value)


def test_a_file_is_named_for_its_prompt(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(PROMPT.format(arguments="arguments = []\n", body="Make it."))

    with pytest.raises(ConfigError, match=r"b\.md"):
        read_templates(tmp_path)
