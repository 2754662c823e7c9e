# ruff: noqa: ISC004 - a table reads best with one value an entry
"""Words for when and in what light: time, weather, season, period, lighting, mood, style."""

from act3_mcp.animatic.lexicon.meanings import Table

ATMOSPHERE: Table = (
    ("time", "dawn",
     "dawn, daybreak, sunrise, first light, early morning, early light, rising sun, sun rises, sun is rising, "
     "sun comes up, before sunrise, crack of dawn"),
    ("time", "morning", "morning, morning light"),
    ("time", "day", "day, daytime, noon, midday, afternoon, daylight, sunny, bright day, sunlight, sunlit"),
    ("time", "golden hour",
     "golden hour, golden hour lighting, sunset, magic hour, late afternoon, golden light, setting sun, "
     "evening sun, low sun, sun sets, sun is setting, sun goes down, evening light"),
    ("time", "dusk", "dusk, twilight, blue hour, evening, nightfall, gloaming"),
    ("time", "night",
     "night, nighttime, night-time, midnight, moonlight, moonlit, moon, under the moon, night exterior, starry, "
     "stars, full moon, crescent moon, half moon, city lights, starlight, northern lights, aurora borealis, "
     "floodlit, floodlight, in the dark"),
    ("weather", "rain",
     "rain, raining, rainy, drizzle, downpour, monsoon, sleet, hail, rainstorm, pouring, puddle, rain-soaked, wet, "
     "rainfall, rain slicked, rain-slicked"),
    ("weather", "storm", "storm, stormy, thunderstorm, thunder, lightning, hurricane, typhoon, tempest, gale, cyclone"),
    ("weather", "snow", "snow, snowing, snowy, blizzard, snowfall, snow-covered, winter, christmas, wintry, "
     "xmas, christmas eve, christmas market"),
    ("weather", "fog", "fog, foggy, mist, misty, haze, hazy, smoky, smoke"),
    ("weather", "overcast", "overcast, cloudy, grey sky, gray sky"),
    ("weather", "clear", "clear sky, cloudless, blue sky"),
    ("season", "spring", "spring, springtime, cherry blossom, cherry blossoms, blossom, in bloom, blooming"),
    ("feature", "blossom", "cherry blossom, cherry blossoms, blossom, in bloom, blooming, sakura, cherry tree"),
    ("feature", "leaves", "autumn leaves, fallen leaves, falling leaves"),
    ("feature", "christmas", "christmas, xmas, christmas eve, christmas tree, christmas market, christmas lights"),
    ("season", "summer", "summer, summertime"),
    ("season", "autumn",
     "autumn, autumnal, in the fall, autumn leaves, fallen leaves, falling leaves, fall colours, fall colors, october, "
     "november"),
    ("season", "winter", "winter, wintry, bare trees, december, january"),
    ("period", "medieval",
     "medieval, middle ages, mediaeval, tudor, renaissance, fairy tale, fairytale, fantasy, ancient, knights"),
    ("period", "1920s",
     "1920s, 1930s, 1940s, twenties, prohibition, prohibition era, victorian, edwardian, gaslit, gas-lit, "
     "19th century, art deco, turn of the century, gangster"),
    ("period", "western",
     "western, wild west, old west, frontier, western town, frontier town, desert town, ghost town, saloon"),
    ("period", "future",
     "future, futuristic, of the future, cyberpunk, sci-fi, science fiction, dystopian, flying car, "
     "flying cars, hovercar, holograms, 22nd century"),
    ("lighting", "spotlight", "spotlight, in a spotlight, stage light, stage lights, limelight"),
    ("lighting", "low key",
     "low key, low-key, low key light, low key lighting, dim, dimly lit, dark, shadowy, chiaroscuro, "
     "moody lighting, candlelight, candlelit, lit only by, lit solely by, lit just by, the only light, "
     "only light source, "
     "firelight, torchlight, lantern light, lamplight, by flashlight, torch beam, flashlight beam"),
    # When such lights are to be seen, if nothing says when it is.
    ("hour", "night",
     "lit only by, lit solely by, the only light, "
     "headlights, streetlight, street light, streetlamp, lamplight, "
     "torchlight, candlelit, firelight, flashlight, torch beam"),
    ("lighting", "high key",
     "high key, high-key, studio light, studio lights, studio lighting, brightly lit, bright, airy"),
    ("lighting", "noir", "noir lighting"),
    ("lighting", "neon", "neon, neon sign, neon signs, neon lights, neon-lit, neon lit, cyberpunk"),
    ("lighting", "natural", "backlit, backlighting, backlight, rim light, rim lighting, natural light"),
    ("lighting", "silhouette", "silhouette, silhouetted, in silhouette"),
    ("mood", "tense",
     "tense, tension, suspense, suspenseful, threatening, dramatic, ominous, argue, argument, car chase, chase scene, "
     "angry, "
     "nervous"),
    ("mood", "sad",
     "sad, sadness, loneliness, melancholy, melancholic, lonely, mournful, grief, weeping, crying, "
     "solitary, sorrow, solitude, longing, nostalgia, heartbreak, heartbroken, despair, regret"),
    # Whoever is alone need not be sad.
    ("alone", "yes", "alone, lone, all by herself, all by himself"),
    ("mood", "joyful", "joyful, happy, cheerful, playful, laughing, smiling, joy, celebration, celebrating, delighted"),
    ("mood", "romantic", "romantic, tender, love, lovers, intimate, embrace, kiss"),
    ("mood", "mysterious", "mysterious, mystery, eerie, enigmatic, dreamlike, surreal, strange, magical"),
    ("mood", "epic", "epic, heroic, majestic, grand, sweeping, triumphant, triumph, glory, hero, vast"),
    ("mood", "calm",
     "calm, peaceful, serene, quiet, tranquil, still, restful, serenity, "
     "tranquillity, stillness, silence"),
    ("mood", "frightening",
     "frightening, scary, horror, terrifying, creepy, fear, afraid, sinister, "
     "dread, terror, nightmare"),
    ("style", "noir", "noir, film noir, black and white, black-and-white, monochrome"),
    ("style", "watercolour", "watercolour, watercolor, painterly, storybook"),
    ("style", "anime", "anime, manga, ghibli"),
    ("style", "vaporwave", "vaporwave, synthwave, retrowave"),
    ("style", "vintage", "vintage, retro, 1970s, 1960s, 1950s, sepia, old film, super 8, period"),
    ("style", "documentary", "documentary, naturalistic, verite"),
    ("style", "3d", "3d, pixar, pixar style, 3d animated, 3d animation, cgi, claymation, stop motion"),
    ("style", "anime", "cartoon, 2d animation, animation, cel-shaded, animated, 2d"),
    ("style", "comic", "comic, comic book, graphic novel"),
    ("style", "cinematic",
     "cinematic, cinematic realism, filmic, realistic, photorealistic, photoreal, hyper-real, realism"),
)  # fmt: skip
