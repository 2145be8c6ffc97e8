target := env("CARGO_TARGET_DIR", "target")
benches := env("CARGO_TARGET_DIR", "benches/target")

# Measure ip against the floor and its peers, and write docs/performance.md; `--large` adds 100,000 notes.
bench *flags:
    cargo build --release --locked
    cargo build --release --locked --manifest-path benches/Cargo.toml
    "{{ benches }}/release/compare" --ip "{{ target }}/release/ip" --write docs/performance.md {{ flags }}
