#!/bin/sh
# {{title}}
#
# {{read}}
# {{better}}
#
# {{before}}
# {{use}}

set -eu
here='{{here}}'
ip='{{ip}}'
project='{{project}}'
map="$here/map.sed"
stop() { printf '%s\n' "$1" >&2; exit 1; }
step() { printf '\n%s\n' "$1"; }
# {{functions}}
replace() {
    new=$(git hash-object -w --no-filters "$here/$2")
    printf 's/^\\([0-7]*\\) %s 0\t/\\1 %s 0\t/p\n' "$1" "$new" >> "$map"
}
drop() { printf 's/^[0-7]* %s 0\t/0 {{zero}} 0\t/p\n' "$1" >> "$map"; }
drop_path() { printf 's/^[0-7]* [0-9a-f]* 0\t\\(.*%s.*\\)$/0 {{zero}} 0\t\\1/p\n' "$1" >> "$map"; }

cd '{{top}}'

if [ "${1:-}" = push ]; then
    step '{{push}}'
    for remote in $(git remote); do
        git push --force "$remote" --all
        git push --force "$remote" --tags
    done
    step '{{host}}'
    exit 0
fi

step '{{clean}}'
[ -z "$(git status --porcelain --untracked-files=no)" ] || stop '{{unclean}}'
[ -z "$(git stash list)" ] || stop '{{stashed}}'
[ "$(git rev-parse --is-shallow-repository)" = false ] || stop '{{shallow}}'
[ "$(git worktree list | wc -l)" -eq 1 ] || stop '{{worktrees}}'

step '{{fetch}}'
for remote in $(git remote); do
    git fetch -q --tags "$remote"
    for ref in $(git for-each-ref --format='%(refname)' "refs/remotes/$remote"); do
        name=${ref#refs/remotes/"$remote"/}
        if [ "$name" = HEAD ]; then
            continue
        elif git rev-parse -q --verify "refs/heads/$name" > /dev/null; then
            git merge-base --is-ancestor "$ref" "refs/heads/$name" || stop "$name: {{behind}}"
        else
            git branch -q --no-track "$name" "$ref"
        fi
    done
done

step '{{rewrite}}'
: > "$map"
{{rules}}
FILTER_BRANCH_SQUELCH_WARNING=1 git filter-branch -f \
    --index-filter "git ls-files -s | sed -n -f '$map' | git update-index --index-info" \
    --msg-filter "if [ -f '$here/message-'\$GIT_COMMIT ]; then cat '$here/message-'\$GIT_COMMIT; else cat; fi" \
    --tag-name-filter cat -- --branches --tags

# {{old}}
git for-each-ref --format='%(refname)' refs/original refs/remotes | while read -r ref; do
    git update-ref --no-deref -d "$ref"
done

step '{{refresh}}'
if [ -f "$project/policy/versions.yaml" ]; then
    "$ip" -C "$project" mark --refresh || true
    git add -- "$project/policy/versions.yaml"
    git diff --cached --quiet || git -c core.hooksPath=/dev/null commit -q -m '{{message}}'
fi

step '{{forget}}'
for name in COMMIT_EDITMSG MERGE_MSG SQUASH_MSG TAG_EDITMSG ORIG_HEAD FETCH_HEAD MERGE_HEAD AUTO_MERGE; do
    rm -f "$(git rev-parse --git-path "$name")"
done
git reflog expire --expire=now --expire-unreachable=now --all
git gc -q --prune=now

step '{{verify}}'
"$ip" -C "$project" privacy purge '{{id}}' --verify || stop '{{remains}}'

step '{{next}}'
