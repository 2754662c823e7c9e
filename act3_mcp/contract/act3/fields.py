"""The fields of ACT3's requests: limits, units and words for whoever fills them in.

The API publishes no limits. Ours keep nonsense from being paid for, and are
wide enough for every engine known (contract/act3.md §4, §5 and U22).
"""

from typing import Annotated

from pydantic import Field, StringConstraints

ProjectId = Annotated[
    str, Field(description="Project id, e.g. proj_1, from act3_create_project.", min_length=1, max_length=200)
]
SceneId = Annotated[
    str, Field(description="Scene id, e.g. scene_1, from act3_create_scene.", min_length=1, max_length=200)
]
ShotId = Annotated[
    str, Field(description="Shot id, e.g. shot_xyz789, from act3_create_shot.", min_length=1, max_length=200)
]
JobId = Annotated[
    str, Field(description="Generation job id, e.g. job_abc123, from act3_generate_shot.", min_length=1, max_length=200)
]
RenderId = Annotated[
    str, Field(description="Render id, e.g. render_1, from act3_create_render.", min_length=1, max_length=200)
]

AssetId = Annotated[
    str, Field(description="Asset id, e.g. asset_1, from act3_list_assets.", min_length=1, max_length=200)
]

_Words = StringConstraints(strip_whitespace=True, min_length=1)

Title = Annotated[str, _Words, Field(description="Title people will read.", max_length=200)]
AspectRatio = Annotated[
    str, Field(description="Width to height: 16:9, 9:16 or 1:1.", pattern=r"^[1-9][0-9]{0,3}:[1-9][0-9]{0,3}$")
]
FrameRate = Annotated[float, Field(description="Frames per second: 24, 25 or 30.", ge=1, le=120)]
Location = Annotated[
    str, _Words, Field(description="Where and when, as a slug line: EXT - City Street - Day.", max_length=300)
]
Prompt = Annotated[
    str,
    _Words,
    Field(
        description=(
            "What the camera sees, in English, at most 100 words: shot size, one camera move, subject and action, "
            "place, time of day, light, mood."
        ),
        max_length=4000,
    ),
]
Engine = Annotated[
    str, _Words, Field(description="Generation engine, e.g. veo3; leave out for the account's default.", max_length=64)
]
Resolution = Annotated[
    str, Field(description="Height of the picture: 480p, 720p, 1080p.", pattern=r"^([0-9]{3,4}p|[48][kK])$")
]
DurationSeconds = Annotated[
    float, Field(description="Length in seconds; veo3 makes 4, 6 or 8 and snaps to the nearest.", ge=1, le=60)
]
AssetName = Annotated[
    str, _Words, Field(description="Name in the library; the file's own if left out.", max_length=200)
]
AssetType = Annotated[
    str,
    _Words,
    Field(
        description="Kind of file: video, audio, image, model, script, lut; told by the file if left out.",
        max_length=40,
    ),
]
Tags = Annotated[
    list[Annotated[str, _Words, Field(max_length=60)]],
    Field(description="Words to find it by, at most 20.", max_length=20),
]

Cursor = Annotated[
    str,
    Field(description="The `next` of the page before; leave out for the first page.", min_length=1, max_length=2000),
]
