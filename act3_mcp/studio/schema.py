"""The studio's tables. Append to `MIGRATIONS`; never change what is there.

`work` is the queue: one row a generation job or a render, whatever API asked
for it. A row being drawn carries the random `claim` of whoever draws it, and
only that claim may finish it.
"""

MIGRATIONS = (
    """
    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);

    CREATE TABLE projects (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        aspect_ratio TEXT NOT NULL,
        frame_rate INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
    );

    CREATE TABLE scenes (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        location TEXT,
        created_at TEXT NOT NULL,
        UNIQUE (project_id, position)
    );

    CREATE TABLE shots (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        scene_id TEXT NOT NULL REFERENCES scenes (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        title TEXT,
        prompt TEXT NOT NULL,
        engine TEXT NOT NULL,
        resolution TEXT NOT NULL,
        duration_seconds REAL NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        UNIQUE (scene_id, position)
    );

    CREATE TABLE work (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('clip', 'film')),
        project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
        shot_id TEXT REFERENCES shots (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        plan TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'processing', 'success', 'failed')),
        claim TEXT,
        worker_deaths INTEGER NOT NULL DEFAULT 0,
        progress REAL NOT NULL DEFAULT 0,
        estimated_credits INTEGER NOT NULL,
        credits_used INTEGER,
        media TEXT UNIQUE,
        error TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
    );
    CREATE INDEX work_by_status ON work (status, sequence);
    CREATE INDEX work_by_shot ON work (shot_id, sequence);

    CREATE TABLE credit_entries (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        work_id TEXT,
        kind TEXT NOT NULL CHECK (kind IN ('opening', 'hold', 'release', 'charge')),
        credits INTEGER NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (work_id, kind)
    )
    """,
    """
    ALTER TABLE credit_entries ADD COLUMN action TEXT;
    ALTER TABLE credit_entries ADD COLUMN project_id TEXT;
    ALTER TABLE credit_entries ADD COLUMN shot_id TEXT;
    ALTER TABLE credit_entries ADD COLUMN model TEXT;
    UPDATE credit_entries SET (action, project_id, shot_id) = (
        SELECT CASE kind WHEN 'clip' THEN 'generate' ELSE 'render' END, project_id, shot_id
        FROM work WHERE work.id = credit_entries.work_id
    ) WHERE kind = 'hold';

    CREATE TABLE assets (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        type TEXT NOT NULL,
        content_type TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        duration_seconds REAL,
        width INTEGER,
        height INTEGER,
        tags TEXT NOT NULL,
        media TEXT NOT NULL UNIQUE,
        thumbnail TEXT UNIQUE,
        created_at TEXT NOT NULL
    )
    """,
    # Work of an agent's belongs to no ACT3 project; SQLite changes a constraint only by copying the table.
    """
    CREATE TABLE work_new (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('clip', 'film')),
        project_id TEXT REFERENCES projects (id) ON DELETE CASCADE,
        shot_id TEXT REFERENCES shots (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        plan TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'processing', 'success', 'failed')),
        claim TEXT,
        worker_deaths INTEGER NOT NULL DEFAULT 0,
        progress REAL NOT NULL DEFAULT 0,
        estimated_credits INTEGER NOT NULL,
        credits_used INTEGER,
        media TEXT UNIQUE,
        error TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
    );
    INSERT INTO work_new SELECT sequence, id, kind, project_id, shot_id, title, plan, status, claim, worker_deaths,
        progress, estimated_credits, credits_used, media, error, created_at, updated_at FROM work;
    DROP TABLE work;
    ALTER TABLE work_new RENAME TO work;
    CREATE INDEX work_by_status ON work (status, sequence);
    CREATE INDEX work_by_shot ON work (shot_id, sequence);

    CREATE TABLE agent_projects (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        idempotency_key TEXT,
        source_project_id TEXT,
        brief TEXT NOT NULL,
        title TEXT,
        mode TEXT NOT NULL,
        aspect_ratio TEXT NOT NULL,
        video_model TEXT,
        image_model TEXT,
        agent_model TEXT,
        webhook_url TEXT,
        expected_output TEXT,
        status TEXT NOT NULL DEFAULT 'queued',
        stage TEXT NOT NULL DEFAULT 'plan',
        due REAL NOT NULL,
        asked_cut INTEGER NOT NULL DEFAULT 0,
        variation_id TEXT NOT NULL,
        render_id TEXT,
        quality TEXT,
        rendered_at REAL,
        error_message TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
    );
    CREATE INDEX agent_projects_by_key ON agent_projects (idempotency_key);
    CREATE INDEX agent_projects_by_status ON agent_projects (status, due);

    CREATE TABLE agent_variations (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        project_id TEXT NOT NULL REFERENCES agent_projects (id),
        description TEXT NOT NULL,
        storyboard TEXT NOT NULL,
        created_at TEXT NOT NULL
    );

    CREATE TABLE agent_messages (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        project_id TEXT NOT NULL REFERENCES agent_projects (id),
        role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
        content TEXT NOT NULL,
        source TEXT NOT NULL,
        handled INTEGER NOT NULL,
        created_at TEXT NOT NULL
    );
    CREATE INDEX agent_messages_by_project ON agent_messages (project_id, sequence);

    CREATE TABLE agent_work (
        work_id TEXT PRIMARY KEY,
        project_id TEXT NOT NULL REFERENCES agent_projects (id),
        signature TEXT NOT NULL
    );
    CREATE INDEX agent_work_by_signature ON agent_work (project_id, signature);

    CREATE TABLE agent_renders (work_id TEXT PRIMARY KEY, at REAL NOT NULL);

    CREATE TABLE agent_shares (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        title TEXT,
        description TEXT,
        aspect_ratio TEXT,
        media TEXT NOT NULL,
        created_at TEXT NOT NULL
    );

    CREATE TABLE agent_uploads (
        key TEXT PRIMARY KEY,
        file_name TEXT NOT NULL,
        content_type TEXT NOT NULL,
        file_size INTEGER NOT NULL,
        received INTEGER NOT NULL DEFAULT 0,
        confirmed INTEGER NOT NULL DEFAULT 0
    );

    CREATE TABLE agent_notes (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        is_active INTEGER NOT NULL,
        created_at TEXT NOT NULL
    );

    CREATE TABLE webhooks (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        project_id TEXT NOT NULL,
        url TEXT NOT NULL,
        event TEXT NOT NULL,
        at REAL NOT NULL,
        sent_at REAL
    )
    """,
    # What a person gave with a brief or a message; `taken` once the agent has looked at it.
    """
    CREATE TABLE agent_references (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        project_id TEXT NOT NULL REFERENCES agent_projects (id),
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        media TEXT,
        taken INTEGER NOT NULL DEFAULT 0
    )
    """,
)
