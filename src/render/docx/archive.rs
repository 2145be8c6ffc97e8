//! A zip whose entries have no time and no machine.

use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipWriter};

/// The file while it is written.
pub(super) struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Archive {
    pub(super) fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    pub(super) fn add(&mut self, path: &str, bytes: &[u8]) {
        self.write(path, bytes, CompressionMethod::Deflated);
    }

    pub(super) fn stored(&mut self, path: &str, bytes: &[u8]) {
        self.write(path, bytes, CompressionMethod::Stored);
    }

    fn write(&mut self, path: &str, bytes: &[u8], method: CompressionMethod) {
        let options = SimpleFileOptions::DEFAULT
            .compression_method(method)
            .system(System::Unix)
            .unix_permissions(0o644);
        self.0.start_file(path, options).expect("memory takes every entry");
        self.0.write_all(bytes).expect("memory takes every byte");
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.0.finish().expect("memory takes every byte").into_inner()
    }
}
