"""ACT3's operations as tools, one each."""

from act3_mcp.tools.act3 import assets, credits, jobs, projects, renders, scenes, shots
from act3_mcp.tools.act3.toolset import toolset

__all__ = ["assets", "credits", "jobs", "projects", "renders", "scenes", "shots", "toolset"]
