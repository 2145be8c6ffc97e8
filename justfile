target := env("CARGO_TARGET_DIR", "target")
benches := env("CARGO_TARGET_DIR", "benches/target")

# Measure ip against the floor and its peers, and write docs/performance.md; `--large` adds 100,000 notes.
bench *flags:
    cargo build --release --locked
    cargo build --release --locked --manifest-path benches/Cargo.toml
    "{{ benches }}/release/compare" --ip "{{ target }}/release/ip" --write docs/performance.md {{ flags }}

# Everything that must hold before a change lands.
ci:
    .ci/run

# Format the code.
fmt:
    cargo fmt

# Lints, as errors.
lint:
    cargo clippy --all-targets -- -D warnings

# Licences, origins and known holes of the dependencies (needs cargo-deny).
deny:
    cargo deny check

# The tests of the everyday loop: all but those of PDF.
test:
    cargo test --no-default-features

# Every test.
test-all:
    cargo test

# Write the snapshots and the generated pages anew; read the difference like code.
bless:
    SNAPSHOTS=overwrite cargo test

# Check this repository's own project.
check:
    cargo run --release -- check

# Make the draft of this repository's own project.
build:
    cargo run --release -- build

# The libraries' documentation and ours.
doc:
    cargo doc --no-deps
