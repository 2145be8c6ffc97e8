-- Goes through every feature as somebody would, and writes what it saw to seen.txt.
local seen = {}
local function see(line)
  table.insert(seen, line)
end
local function finish(code)
  local file = assert(io.open("seen.txt", "w"))
  file:write(table.concat(seen, "\n") .. "\n")
  file:close()
  vim.cmd(code == 0 and "qall!" or "cquit")
end
local function check(work)
  local ok, err = xpcall(work, debug.traceback)
  if not ok then
    see("failed: " .. tostring(err))
    finish(1)
  end
end
local function wait(holds)
  assert(vim.wait(30000, holds, 50), "waited too long")
end

check(function()
  local buffer = vim.api.nvim_get_current_buf()
  vim.cmd("set filetype=markdown")
  local client = assert(ip_client, "the lines of the page started nothing")
  local function ask(method, params)
    local answers = assert(vim.lsp.buf_request_sync(buffer, method, params, 30000), method)
    for _, answer in pairs(answers) do
      assert(answer.err == nil, method .. ": " .. vim.inspect(answer.err))
      return answer.result
    end
  end
  local uri = vim.uri_from_bufnr(buffer)
  local encoding
  wait(function()
    local found = vim.lsp.get_client_by_id(client)
    encoding = found and found.offset_encoding
    return found ~= nil and found.initialized and vim.lsp.buf_get_clients(buffer)[client] ~= nil
  end)
  -- A place: the line and the column of some letters, as this editor counts for the server.
  local function at(letters, into)
    for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
      local start = line:find(letters, 1, true)
      if start then
        local byte = start - 1 + into
        local column = byte
        if encoding == "utf-16" then
          local _, units = vim.str_utfindex(line, byte)
          column = units
        end
        return { textDocument = { uri = uri }, position = { line = number - 1, character = column } }
      end
    end
    error("no " .. letters)
  end
  local function diagnostics()
    return vim.diagnostic.get(buffer, { severity = vim.diagnostic.severity.ERROR })
  end

  wait(function() return #diagnostics() > 0 end)
  local found = diagnostics()[1]
  see(("diagnostics: %s %d:%d-%d:%d"):format(found.code, found.lnum, found.col, found.end_lnum, found.end_col))

  local params = at("sunhed", 1)
  params.range = { start = params.position, ["end"] = params.position }
  params.context = { diagnostics = {} }
  local action = ask("textDocument/codeAction", params)[1]
  vim.lsp.util.apply_workspace_edit(action.edit, encoding)
  see("fix: " .. vim.api.nvim_buf_get_lines(buffer, 3, 4, false)[1])
  wait(function() return #diagnostics() == 0 end)
  see("diagnostics: none")

  local card = ask("textDocument/hover", at("#tolk", 2)).contents.value
  see("hover: " .. (card:match("Vi venter [^\n]*"):gsub("\\", "")))
  local place = ask("textDocument/definition", at("#tolk", 2))[1]
  local path = vim.uri_to_fname(place.uri)
  local line = vim.fn.readfile(path)[place.range.start.line + 1]
  local name = line:sub(#line - (place.range["end"].character - place.range.start.character) + 1)
  see(("definition: %s %s"):format(path:match("interviews/.*"), name))
  params = at("#tolk", 2)
  params.context = { includeDeclaration = false }
  see("references: " .. #ask("textDocument/references", params))
  local items = ask("textDocument/completion", at("Vi [@", 5)).items
  see("completion: " .. items[1].textEdit.newText)
  see("symbols: " .. ask("textDocument/documentSymbol", { textDocument = { uri = uri } })[1].name)
  local symbols = {}
  for _, it in ipairs(ask("workspace/symbol", { query = "sundhed" })) do
    symbols[it.name] = true
  end
  see("workspace: " .. (symbols["Sundhed"] and "Sundhed" or vim.inspect(symbols)))
  see("lenses: " .. ask("textDocument/codeLens", { textDocument = { uri = uri } })[1].command.title)
  local fold = ask("textDocument/foldingRange", { textDocument = { uri = uri } })[1]
  see(("folds: %d-%d"):format(fold.startLine, fold.endLine))

  params = at("^faar", 2)
  params.newName = "faar-tolk"
  vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", params), encoding)
  local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
  see("rename: " .. (text:match("%^[%w-]+") or "none"))
  vim.cmd("silent write")
  see("saved")
  finish(0)
end)
