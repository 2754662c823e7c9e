"""Eversince's v1 REST API, one module a noun (`seeds/004`, read with `contract/eversince.md`).

Two editions of the API are known; the seed is the older and wins. What only
one edition has is optional here. API keys are left out on purpose: a secret
has no place in a model's context.
"""

BASE_URL = "https://eversince.ai/api/v1"
