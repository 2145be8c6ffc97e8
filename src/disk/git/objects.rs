//! The contents of files in a repository, by one `git cat-file --batch` that runs as long as it is asked.

use crate::disk::read::LARGEST;
use crate::source::Unreadable;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;

/// How many objects are asked for at once. Git begins to answer before it has heard all of them, and nobody listens until then: so many names,
/// of 64 letters where they are long, fit in the smallest pipe.
pub(super) const TOGETHER: usize = 32;

/// What git answers to one question.
type Answer = Result<Object, Unreadable>;

/// The objects of a repository.
pub(super) struct Objects {
    command: Mutex<Option<Command>>,
    process: Mutex<Option<Process>>,
}

/// One object of a repository.
#[derive(Debug)]
pub(super) enum Object {
    /// A file's contents.
    File(Vec<u8>),
    /// A commit: its head, an empty line, its message.
    Commit(Vec<u8>),
    /// A tag with a message: its head, an empty line, its message.
    Tag(Vec<u8>),
    /// A folder.
    Tree,
}

struct Process {
    child: Child,
    questions: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl fmt::Debug for Objects {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Objects").finish_non_exhaustive()
    }
}

impl Objects {
    /// Returns the objects that a git will read, which is started when the first is asked for.
    pub(super) fn new(git: Command) -> Self {
        Self {
            command: Mutex::new(Some(git)),
            process: Mutex::new(None),
        }
    }

    /// Returns the contents of a file that may have so many bytes.
    pub(super) fn contents_up_to(&self, object: &str, most: u64) -> Result<Vec<u8>, Unreadable> {
        self.contents_of(&[object], most)
            .pop()
            .unwrap_or(Err(Unreadable::Denied))
    }

    /// Returns the contents of some files, at most [`TOGETHER`], in their order; each may have so many bytes.
    pub(super) fn contents_of(&self, objects: &[&str], most: u64) -> Vec<Result<Vec<u8>, Unreadable>> {
        self.answers(objects, most).into_iter().map(file).collect()
    }

    /// Returns an object.
    pub(super) fn object(&self, object: &str) -> Result<Object, Unreadable> {
        self.answers(&[object], LARGEST)
            .pop()
            .unwrap_or(Err(Unreadable::Denied))
    }

    /// Asks for objects, and returns an answer for each.
    fn answers(&self, objects: &[&str], most: u64) -> Vec<Answer> {
        let none = || objects.iter().map(|_| Err(Unreadable::Denied)).collect();
        let Ok(mut process) = self.process.lock() else {
            return none();
        };
        if process.is_none() {
            *process = self.start();
        }
        let Some(open) = process.as_mut() else {
            return none();
        };
        open.ask(objects, most).unwrap_or_else(|_| {
            // What comes after a broken answer belongs to nothing; the next question starts anew, and finds no git.
            *process = None;
            none()
        })
    }

    fn start(&self) -> Option<Process> {
        let mut command = self.command.lock().ok()?.take()?;
        command.args(["cat-file", "--batch"]);
        command.stdin(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().ok()?;
        let questions = child.stdin.take();
        let answers = BufReader::new(child.stdout.take()?);
        Some(Process {
            child,
            questions,
            answers,
        })
    }
}

/// Returns the contents of what must be a file.
fn file(answer: Answer) -> Result<Vec<u8>, Unreadable> {
    match answer? {
        Object::File(bytes) => Ok(bytes),
        _ => Err(Unreadable::NotAFile),
    }
}

impl Process {
    /// Asks for objects and reads all answers to their end, so that the next begins where the last one ends.
    fn ask(&mut self, objects: &[&str], most: u64) -> io::Result<Vec<Answer>> {
        let questions = self.questions.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        let asked: String = objects.iter().flat_map(|it| [it, "\n"]).collect();
        questions.write_all(asked.as_bytes())?;
        questions.flush()?;
        objects.iter().map(|_| self.answer(most)).collect()
    }

    /// Reads one answer.
    fn answer(&mut self, most: u64) -> io::Result<Answer> {
        let mut head = String::new();
        if self.answers.read_line(&mut head)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let mut words = head.split_whitespace().skip(1);
        let (Some(kind), Some(size)) = (words.next(), words.next().and_then(|it| it.parse::<u64>().ok())) else {
            return Ok(Err(Unreadable::Denied));
        };
        let mut answer = (&mut self.answers).take(size.saturating_add(1));
        let kind = kind.to_owned();
        // What stands in a folder is listed by others.
        if kind == "tree" || size > most {
            io::copy(&mut answer, &mut io::sink())?;
            return Ok(if kind == "tree" {
                Ok(Object::Tree)
            } else {
                Err(Unreadable::TooLarge)
            });
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
        answer.read_to_end(&mut bytes)?;
        if bytes.pop() != Some(b'\n') || bytes.len() as u64 != size {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(match &*kind {
            "blob" => Ok(Object::File(bytes)),
            "commit" => Ok(Object::Commit(bytes)),
            "tag" => Ok(Object::Tag(bytes)),
            _ => Err(Unreadable::NotAFile),
        })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It only reads, so it may end at any moment; waited for, it leaves no shadow in the list of processes.
        self.questions = None;
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
