"""What a person picks from a host's menu: ways of working, written in Markdown."""

from act3_mcp.prompts.bound import load_prompts, tools_named_in
from act3_mcp.prompts.template import Template, read_templates

__all__ = ["Template", "load_prompts", "read_templates", "tools_named_in"]
