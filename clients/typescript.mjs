// The TypeScript SDK's clients against our server: what hosts built on them do first.
//
// usage: node typescript.mjs URL COMMAND [ARGUMENT...]

import assert from "node:assert/strict";

import * as current from "@modelcontextprotocol/client";
import { StdioClientTransport as CurrentStdio } from "@modelcontextprotocol/client/stdio";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [url, command, ...args] = process.argv.slice(2);
const identity = { name: "act3-film-clients", version: "1" };
const program = { command, args, env: process.env };

// Version 1, which most hosts still ship, knows the handshake revisions; version 2 both eras.
const clients = {
  "SDK 1": () => new Client(identity),
  "SDK 2, legacy": () => new current.Client(identity),
  "SDK 2, 2026-07-28": () => new current.Client(identity, { versionNegotiation: { mode: { pin: "2026-07-28" } } }),
};

const transports = {
  stdio: (name) => (name === "SDK 1" ? new StdioClientTransport(program) : new CurrentStdio(program)),
  http: (name) =>
    name === "SDK 1"
      ? new StreamableHTTPClientTransport(new URL(url))
      : new current.StreamableHTTPClientTransport(new URL(url)),
};

async function use(client, title) {
  const { tools } = await client.listTools();
  assert(tools.some((tool) => tool.name === "act3_generate_shot"));

  // The client itself checks structured content against the tool's output schema.
  const made = await client.callTool({ name: "act3_create_project", arguments: { title } });
  assert(!made.isError, JSON.stringify(made.content));
  assert.equal(made.structuredContent.title, title);

  const refused = await client.callTool({ name: "act3_create_project", arguments: { title, colour: "red" } });
  assert(refused.isError);
  assert.match(refused.content[0].text, /colour/);

  const { resources } = await client.listResources();
  if (resources.length) {
    const { contents } = await client.readResource({ uri: resources[0].uri });
    assert(contents.length);
  }
  const { prompts } = await client.listPrompts();
  return `${tools.length} tools, ${resources.length} resources, ${prompts.length} prompts`;
}

for (const [name, makeClient] of Object.entries(clients)) {
  for (const [over, makeTransport] of Object.entries(transports)) {
    const client = makeClient();
    const began = performance.now();
    await client.connect(makeTransport(name));
    const seen = await use(client, `Made by ${name} over ${over}`);
    await client.close();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`ok  TypeScript ${name} over ${over}: ${seen} (${seconds} s)`);
  }
}
