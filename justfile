target := env("CARGO_TARGET_DIR", "target")
benches := env("CARGO_TARGET_DIR", "benches/target")
judges := env("CARGO_TARGET_DIR", "tests/pdf/target")

# Measure ip against the floor and its peers, and write docs/performance.md; `--large` adds 100,000 notes.
bench *flags: dist
    cargo build --release --locked --manifest-path benches/Cargo.toml
    "{{ benches }}/release/compare" --ip "{{ target }}/dist/ip" --write docs/performance.md {{ flags }}

# What looking at a project again costs, after one changed file and after none, to a full check; `just bench --again` takes both figures.
again folder:
    cargo bench --profile dist --locked --features pdf --bench again -- "{{ folder }}"

# The program as it is handed out and measured: with PDF, and as fast as it gets. Takes twenty minutes.
dist:
    cargo build --profile dist --locked --features pdf

# What can be handed out from here: the archive and the wheel for Linux as a release makes them (`target/release-files/`), each tried in an empty place.
release platform="x86_64-unknown-linux-gnu":
    .ci/release/wheel {{ platform }}
    .ci/release/archive {{ platform }}
    .ci/release/glibc "{{ target }}/{{ platform }}/dist/ip"
    for file in target/release-files/*.tar.gz target/release-files/*.whl; do .ci/release/try "$file" --pdf; done

# Everything that must hold before a change lands.
ci:
    .ci/run

# Format the code.
fmt:
    cargo fmt

# Lints, as errors.
lint:
    cargo clippy --all-targets -- -D warnings
    cargo clippy --all-targets --features pdf -- -D warnings

# Licences, origins and known holes of the dependencies.
deny:
    .ci/deny

# The tests of the everyday loop: all but those of PDF.
test:
    cargo test

# The tests of PDF, before judges that are not ours (`tests/pdf/`).
test-pdf:
    cargo build --locked --manifest-path tests/pdf/Cargo.toml
    cargo test --features pdf
    PATH="{{ judges }}/debug:$PATH" cargo test --features pdf pdf -- --ignored

# Whether hostile texts cost what their length says, counted in instructions (needs valgrind).
test-growth:
    cargo test --test testsuite growth -- --ignored

# Files that nobody would write, for each reader of files from outside, or for those that are named: `just fuzz 600 word returned`.
fuzz seconds="60" *readers:
    .ci/fuzz {{ seconds }} {{ readers }}

# Write the snapshots and the generated pages anew; read the difference like code.
bless:
    SNAPSHOTS=overwrite cargo test

# Check this repository's own project.
check:
    cargo run --release -- check

# Make the draft of this repository's own project; with PDF: `just build --features pdf`.
build *flags:
    cargo run --release {{ flags }} -- build

# The library's documentation; a link to nowhere is an error.
doc:
    RUSTDOCFLAGS='-D warnings' cargo doc --no-deps

# Whether nothing that anybody writes is ever lost, at length: 500 random sequences, every call of git, a full disk. Takes an hour; Linux.
prove:
    cargo test --test testsuite lossless::five -- --ignored --nocapture
    cargo test --test testsuite sync::stopped -- --ignored
    .ci/full-disk cargo test --test testsuite lossless::full -- --ignored --nocapture
