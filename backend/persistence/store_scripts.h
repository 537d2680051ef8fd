#pragma once

#include <string_view>

/// What runs inside the Redis servers. Every script first only reads and refuses, then writes, because Redis keeps what
/// a script wrote before it failed.
///
/// Words of the two writers: KEYS[1] = S:state. ARGV 1: log id. 2-5: the mark that the caller believes in (last, w, eo,
/// en). 6-13: the mark to be written (last, pos, cmd, cmdid, w, eo, en, base). Answers: "OK", or a list: the refusal
/// and what it is about.
namespace persistence::scripts {

/// Begin of the two writers.
inline constexpr std::string_view guard = R"(local s = redis.call('HMGET', KEYS[1], 'log', 'last', 'w', 'eo', 'en')
if s[1] and s[1] ~= ARGV[1] then return {'OTHERLOG', s[1]} end
local last, w, eo, en = s[2] or '0', s[3] or '-1', s[4] or '-1', s[5] or '0000000000000000'
local function guard()
  if tonumber(eo) > tonumber(ARGV[11]) or (eo == ARGV[11] and en ~= ARGV[12]) then return {'STALE', last, w, eo, en} end
  if last == ARGV[2] and w == ARGV[3] and eo == ARGV[4] and en == ARGV[5] then return nil end
  if tonumber(last) > tonumber(ARGV[2]) then return {'BEHIND', last, w, eo, en} end
  if tonumber(last) < tonumber(ARGV[2]) then return {'REWOUND', last, w, eo, en} end
  return {'OTHER', last, w, eo, en}
end
local function move()
  redis.call('HSET', KEYS[1], 'log', ARGV[1], 'last', ARGV[6], 'pos', ARGV[7], 'cmd', ARGV[8], 'cmdid', ARGV[9],
    'w', ARGV[10], 'eo', ARGV[11], 'en', ARGV[12], 'base', ARGV[13])
end
)";

/// Before `write` and `repair`: operations from a place in ARGV on. Each is a command, the number of its key in KEYS,
/// the number of its words, the words; MSET has pairs of the number of a key and a word instead of one key.
inline constexpr std::string_view operate = R"(local function operate(at)
  while ARGV[at] do
    local command, count = ARGV[at], tonumber(ARGV[at + 2])
    if command == 'MSET' then
      local words = {}
      for i = at + 3, at + 2 + count, 2 do
        words[#words + 1] = KEYS[tonumber(ARGV[i])]
        words[#words + 1] = ARGV[i + 1]
      end
      redis.call(command, unpack(words))
    else
      redis.call(command, KEYS[tonumber(ARGV[at + 1])], unpack(ARGV, at + 3, at + 2 + count))
    end
    at = at + 3 + count
  end
end
)";

/// Behind the guard. KEYS: S:state, S:log, S:dedup, S:dedup:order, then the list of each entity. ARGV from 14: numbers
/// of events, entities, commands; most ids remembered; seconds before which an id is forgotten; the events; for each
/// entity its version before, number of indexes, indexes; for each command id, value, "seconds id".
inline constexpr std::string_view append = R"(
local refused = guard()
if refused then return refused end
local events, entities, commands = tonumber(ARGV[14]), tonumber(ARGV[15]), tonumber(ARGV[16])
local length = redis.call('LLEN', KEYS[2])
if length ~= tonumber(last) then return {'DISORDER', length, last} end
redis.call('HLEN', KEYS[3])
redis.call('LLEN', KEYS[4])
local at = 19 + events
local new = {}
local function check(i, want)
  local have = redis.call('LLEN', KEYS[4 + i])
  if have < want then return {'GAP', KEYS[4 + i], have, want} end
  if have > want then return {'CONFLICT', KEYS[4 + i], have, want} end
end
for i = 1, entities do
  local want = tonumber(ARGV[at])
  if want == 0 then
    new[#new + 1] = KEYS[4 + i]
  else
    local wrong = check(i, want)
    if wrong then return wrong end
  end
  at = at + 2 + tonumber(ARGV[at + 1])
end
for i = 1, #new, 4000 do
  if redis.call('EXISTS', unpack(new, i, math.min(i + 3999, #new))) > 0 then
    at = 19 + events
    for j = 1, entities do
      local wrong = ARGV[at] == '0' and check(j, 0)
      if wrong then return wrong end
      at = at + 2 + tonumber(ARGV[at + 1])
    end
  end
end
for i = 19, 18 + events, 4000 do
  redis.call('RPUSH', KEYS[2], unpack(ARGV, i, math.min(i + 3999, 18 + events)))
end
at = 19 + events
for i = 1, entities do
  local count = tonumber(ARGV[at + 1])
  for j = at + 2, at + 1 + count, 4000 do
    redis.call('RPUSH', KEYS[4 + i], unpack(ARGV, j, math.min(j + 3999, at + 1 + count)))
  end
  at = at + 2 + count
end
local remembered = {}
for from = at, at + 3 * (commands - 1), 3000 do
  local ids, values, order = {}, {}, {}
  local to = math.min(from + 2999, at + 3 * commands - 1)
  for i = from, to, 3 do ids[#ids + 1] = ARGV[i] end
  local known = redis.call('HMGET', KEYS[3], unpack(ids))
  for i = 1, #ids do
    if not known[i] and not remembered[ids[i]] then
      remembered[ids[i]] = true
      values[#values + 1] = ids[i]
      values[#values + 1] = ARGV[from + 3 * i - 2]
      order[#order + 1] = ARGV[from + 3 * i - 1]
    end
  end
  if #order > 0 then
    redis.call('HSET', KEYS[3], unpack(values))
    redis.call('RPUSH', KEYS[4], unpack(order))
  end
end
local over = redis.call('LLEN', KEYS[4]) - tonumber(ARGV[17])
local going, forgotten, size = 0, {}, 1
repeat
  local oldest = redis.call('LRANGE', KEYS[4], going, going + size - 1)
  local isKept = false
  for i = 1, #oldest do
    local at, _, seconds, id = string.find(oldest[i], '^(-?%d+) (.*)$')
    isKept = going == 2 * commands + 2 or (going >= over and at and tonumber(seconds) >= tonumber(ARGV[18]))
    if isKept then break end
    going = going + 1
    forgotten[#forgotten + 1] = id
  end
  local isLast = isKept or #oldest < size
  size = 100
until isLast
if going > 0 then redis.call('LTRIM', KEYS[4], going, -1) end
for i = 1, #forgotten, 4000 do
  redis.call('HDEL', KEYS[3], unpack(forgotten, i, math.min(i + 3999, #forgotten)))
end
move()
return 'OK'
)";

/// Behind the guard. KEYS: S:state, then whatever the operations name. ARGV 14: "mark" or "plain" (a write that moves
/// no mark); from 15 the operations.
inline constexpr std::string_view write = R"(
if ARGV[14] == 'mark' then
  local refused = guard()
  if refused then return refused end
end
local look = {ZADD = 'ZCARD', ZREM = 'ZCARD', SADD = 'SCARD', HSET = 'HLEN', HDEL = 'HLEN'}
local at = 15
while ARGV[at] do
  if look[ARGV[at]] then redis.call(look[ARGV[at]], KEYS[tonumber(ARGV[at + 1])]) end
  at = at + 3 + tonumber(ARGV[at + 2])
end
operate(15)
if ARGV[14] == 'mark' then move() elseif not s[1] then redis.call('HSET', KEYS[1], 'log', ARGV[1]) end
return 'OK'
)";

/// By itself. KEYS: S:state, S:s:TYPE:ID, then whatever the operations name. ARGV: log id, what is believed to be
/// stored ("": nothing), operations as above. Answers also "CHANGED".
inline constexpr std::string_view repair = R"(
local log = redis.call('HGET', KEYS[1], 'log')
if log and log ~= ARGV[1] then return {'OTHERLOG', log} end
if (redis.call('GET', KEYS[2]) or '') ~= ARGV[2] then return {'CHANGED'} end
operate(3)
return 'OK'
)";

} // namespace persistence::scripts
