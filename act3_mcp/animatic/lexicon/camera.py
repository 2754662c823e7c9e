# ruff: noqa: ISC004 - a table reads best with one value an entry
"""Words for the camera: size, framing, angle, move and focus."""

from act3_mcp.animatic.lexicon.meanings import Table

CAMERA: Table = (
    ("size", "EWS",
     "extreme wide shot, extreme wide, extreme long shot, very wide shot, ews, els, establishing shot, "
     "establishing, panorama, panoramic"),
    ("size", "WS", "wide shot, long shot, full shot, full body, wide angle, wide, ws, fs, master shot"),
    ("size", "MWS",
     "medium wide shot, medium wide, medium long shot, cowboy shot, american shot, mws, mls, two shot, "
     "two-shot"),
    ("size", "MS",
     "medium shot, mid shot, mid-shot, waist shot, medium, ms, over the shoulder, over-the-shoulder, ots"),
    ("size", "MCU", "medium close-up, medium close up, medium closeup, mcu, head and shoulders, bust shot"),
    ("size", "CU",
     "close-up, close up, closeup, close shot, close on, cu, tight shot, tight on, "
     "portrait, reaction shot"),
    ("size", "ECU", "extreme close-up, extreme close up, extreme closeup, ecu, xcu, macro, macro shot, big close-up"),
    ("framing", "over the shoulder", "over his shoulder, over her shoulder, over the shoulder, over-the-shoulder, ots"),
    ("framing", "two shot", "two shot, two-shot"),
    ("framing", "insert", "insert, insert shot, cutaway, cutaway shot, detail shot, product shot"),
    ("framing", "pov",
     "pov, pov shot, point of view, point-of-view, point of view shot, first person, first-person, "
     "through the eyes of, subjective camera"),
    ("angle", "low", "low angle, low-angle, from below, looking up at, hero angle"),
    ("angle", "high", "high angle, high-angle, from above, looking down on, overhead"),
    ("angle", "bird's eye",
     "overhead shot, overhead view, directly above, straight above, "
     "bird's-eye, bird's eye, birds eye, bird's-eye view, bird's eye view, top down, top-down, top shot, "
     "god's eye view, bev, from directly above"),
    ("angle", "worm's eye",
     "worm's-eye, worm's eye, worms eye, worm's-eye view, worm's eye view, from the ground looking up, "
     "straight up"),
    ("angle", "dutch", "dutch angle, dutch tilt, canted, tilted frame, dutch"),
    ("angle", "eye level", "eye level, eye-level"),
    ("aerial", "yes",
     "aerial, aerial shot, a drone shot, the drone shot, drone, drone shot, helicopter shot, from the air, "
     "flyover, fly-over, flying over"),
    ("move", "static ",
     "static, static shot, locked off, locked-off, tripod, still camera, no camera movement, stationary camera, "
     "fixed camera"),
    ("move", "pan ", "pan, pans, panning"),
    ("move", "whip pan ", "whip pan, whip-pan, swish pan, whip"),
    ("move", "whip pan left", "whip pan left, swish pan left"),
    ("move", "pan left", "pan left, pans left, panning left"),
    ("move", "pan right", "pan right, pans right, panning right"),
    ("move", "tilt ", "tilt, tilts, tilting"),
    ("move", "tilt up", "whip pan up, whip tilt up, whip tilt, tilt up, tilts up, tilting up"),
    ("move", "tilt down", "tilt down, tilts down, tilting down"),
    ("move", "dolly in",
     "dolly in, dolly-in, push in, push-in, pushes in, pushing in, dolly, dolly shot, move in, track in, "
     "creep in, dollies in, camera pushes, slow push, gentle push, slow push down, quick push, fast push, "
     "dolly forward, "
     "push forward, pushes forward, track forward, tracks forward, tracking forward, moves forward, slow push toward, "
     "slow push towards, slow creep"),
    ("move", "dolly out",
     "dolly out, dolly-out, pull back, pull out, pulls back, pulling back, dolly back, track out, pull-back, "
     "pull away, pulls away, pulling away, tracking backwards, tracking backward, tracks backwards, tracks backward, "
     "dolly backwards, dolly backward, slow pull"),
    ("move", "truck ", "truck, tracking shot, tracking, track, trucking, follow shot, camera tracks, dolly alongside"),
    ("move", "truck left",
     "truck left, tracking shot left, tracks left, trucking left, track left, tracking left, dolly left, slide left"),
    ("move", "truck right",
     "truck right, tracking shot right, tracks right, trucking right, track right, tracking right, dolly right, "
     "slide right"),
    ("move", "steadicam in",
     "steadicam, steadicam shot, gimbal, gimbal shot, following shot, camera follows, following"),
    ("move", "drone in",
     "drone, drone shot, a drone shot, the drone shot, flyover, fly-over, flying over, fpv, fpv drone, "
     "helicopter shot"),
    ("move", "drone out",
     "drone pulls back, drone pull-back, drone reveal, drone rises, drone shot pulling up and away, "
     "drone shot pulling up, drone shot pulling back, drone shot pulling away, drone pulling up and away, "
     "drone pulling back, drone pulling away, pulls up and away, pulling up and away, drone pulls away, "
     "drone pulls up, drone shot rising"),
    ("move", "rack focus in", "rack focus, focus pull, pull focus, racks focus, rack-focus"),
    ("move", "crane up",
     "crane, crane shot, crane up, jib, jib up, boom up, pedestal up, rising shot, cranes up, craning up"),
    ("move", "crane down",
     "crane down, cranes down, craning down, jib down, boom down, pedestal down, descending shot"),
    ("move", "zoom in", "zoom, zoom in, zooms in, zooming in, crash zoom"),
    ("move", "zoom out", "zoom out, zooms out, zooming out"),
    ("move", "dolly zoom in", "dolly zoom, vertigo effect, vertigo shot, zolly, trombone shot"),
    ("move", "orbit right",
     "orbit, orbiting, orbit shot, arc shot, 360 shot, orbit right, camera circles, slow circle, "
     "slow circle around, circle around her, circle around him, circle around them, circling her, circling him, "
     "circling them, arc, arcs, arcing, slow arc, half circle, half-circle, semicircle"),
    ("move", "orbit left", "orbit left"),
    ("move", "handheld ", "handheld, hand-held, hand held, shaky, shaky cam, documentary camera"),
    ("led", "crane up", "rise, ascend, lift up, soar, soars, soaring"),
    ("led", "crane down", "descend, sink, lower, drop down, come down"),
    ("led", "orbit right", "circle, revolve, rotate, spin around, move around, moves around, arcs around"),
    ("led", "dolly in", "push, approach, closes in, moves closer, moves in, glides in, drifts in, advance"),
    ("led", "dolly out", "retreat, backs away, moves back, moves away, withdraw, drifts back"),
    ("led", "truck right",
     "glide, glides, gliding, drift, drifts, drifting, slide, sweep, moves along, runs alongside, moves alongside, "
     "moves sideways"),
    ("led", "truck left", "glides left, drifts left, slides left, sweeps left, moves left"),
    ("led", "steadicam in", "follow, chase, trail, wander, walk"),
    ("led", "drone in", "fly, flies, flying, swoop, hover, hovers, hovering"),
    ("led", "handheld ", "shake, wobble"),
    ("speed", "slow",
     "slow, slowly, slow push, slow push down, slow push toward, slow push towards, slow creep, slow circle, "
     "slow circle around, slow arc, slow pull, gentle push, gentle, gently, creeping, subtle, gradual, gradually"),
    ("speed", "fast",
     "fast, crash zoom, quick push, fast push, quick, quickly, rapid, rapidly, swift, sudden, hurtling"),
    ("towards", "left", "to the left, leftward, leftwards"),
    ("towards", "right", "to the right, rightward, rightwards"),
    ("focus", "shallow", "shallow depth of field, shallow focus, shallow, bokeh, blurred background, soft background"),
    ("focus", "deep", "deep focus, deep depth of field"),
)  # fmt: skip
