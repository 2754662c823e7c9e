"""ACT3 AI's v1 REST API, one module a noun (`seeds/000`, read with `contract/act3.md`)."""

BASE_URL = "https://api.act3ai.com/v1"
