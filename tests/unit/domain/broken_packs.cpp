#include "unit/domain/broken_packs.h"

namespace test {

namespace {

/// A pack with one type whose fields are given.
std::string withFields(const char* fields)
{
    return std::string(R"({"domain":"d","types":[{"name":"T","plural":"ts","id":"uuid","fields":{)") + '\n' + fields
        + "}}]}";
}

std::string withType(const char* type)
{
    return std::string(R"({"domain":"d","types":[)") + '\n' + type + "]}";
}

std::string withRoot(const char* members)
{
    return std::string("{") + members + R"(,
"types":[{"name":"T","plural":"ts","id":"uuid","fields":{"a":{"type":"string"}}}]})";
}

} // namespace

std::string packOfEveryWord()
{
    return R"({"domain":"d-1","partitions":3,"version":2,"labels":{"de":{"label":"Ding"}},"types":[
            {"name":"Thing","plural":"things","id":"base64url22","title":"s","allows":["create","delete"],
             "labels":{"de":{"singular":"Sache","plural":"Sachen"},"pt-BR":{"singular":"coisa","plural":"coisas"}},"fields":{
                "s":{"type":"string","required":true,"minLength":1,"maxLength":9,"pattern":"^a","format":"email",
                     "enum":["a","b"],"label":"Text","help":"What it says",
                     "labels":{"de":{"label":"Wortlaut","help":"Was es sagt"},"es":{"label":"Texto"}}},
                "i":{"type":"integer","minimum":-1,"maximum":1,"readOnly":true},
                "n":{"type":"number","minimum":0.5,"maximum":2},
                "m":{"type":"money","minimum":0},
                "b":{"type":"boolean"},
                "k":{"type":"string","secret":true},
                "r":{"type":"reference","to":"things"},
                "a":{"type":"array","items":{"type":"reference","to":"things"}}}}]})";
}

std::vector<BrokenPack> brokenPacks()
{
    std::vector<BrokenPack> packs;
    const auto row = [&packs](const char* name, const std::string& text, const char* said) {
        packs.push_back({name, text, said});
    };
    row("nothing", "", "x.json:1:1 the file ends where a value must stand\n");
    row("not JSON", "{\n  \"domain\": shop }", "x.json:2:13 not a JSON value\n");
    row("cut off", "{\n \"domain\": \"d\",\n", "x.json:3:1 a name in quotes must stand here\n");
    row("comment", "// a pack\n{}", "x.json:1:1 not a JSON value\n");
    row("trailing comma", "{\"domain\":\"d\",}", "x.json:1:15 a name in quotes must stand here\n");
    row("missing comma", "{\"domain\":\"d\"\n\"types\":[]}",
        "x.json:2:1 a comma or } must follow the member of an object\n");
    row("missing colon", "{\"domain\" \"d\"}", "x.json:1:11 a colon must follow the name of a member\n");
    row("array item", "[1 2]", "x.json:1:4 a comma or ] must follow the item of an array\n");
    row("bare word", "{\"domain\":nil}",
        "x.json:1:11 not a JSON value: true, false and null are the only bare words\n");
    row("leading zero", "{\"version\":01}", "x.json:1:12 a number must not begin with a zero\n");
    row("fraction without digits", "{\"version\":1.}", "x.json:1:12 digits must follow the decimal point\n");
    row("exponent without digits", "{\"version\":1e}", "x.json:1:12 digits must follow the exponent\n");
    row("huge number", "{\"version\":1e400}", "x.json:1:12 the number does not fit into 64 bits\n");
    row("open string", "{\"domain", "x.json:1:2 the string has no closing quote\n");
    row("control character", "{\"a\nb\":1}", "x.json:1:4 a control character inside a string must be escaped\n");
    row("unknown escape", R"({"a\x":1})", "x.json:1:4 not an escape of JSON\n");
    row("short escape", R"({"a\u12":1})", "x.json:1:6 four hexadecimal digits must follow \\u\n");
    row("lone surrogate", R"({"a\ud800":1})", "x.json:1:4 a lone surrogate is not text\n");
    row("lone low surrogate", R"({"a\udc00":1})", "x.json:1:4 a lone surrogate is not text\n");
    row("wrong pair", R"({"a\ud800\u0041":1})", "x.json:1:4 a lone surrogate is not text\n");
    row("invalid UTF-8", "{\"a\xc3\x28\":1}", "x.json:1:4 the text is not valid UTF-8\n");
    row("overlong UTF-8", "{\"a\xc0\xaf\":1}", "x.json:1:4 the text is not valid UTF-8\n");
    row("surrogate in UTF-8", "{\"a\xed\xa0\x80\":1}", "x.json:1:4 the text is not valid UTF-8\n");
    row("beyond Unicode", "{\"a\xf4\x90\x80\x80\":1}", "x.json:1:4 the text is not valid UTF-8\n");
    row("byte order mark", "\xEF\xBB\xBF{}",
        "x.json:1:1 the file begins with a byte order mark: save it as UTF-8 without one\n");
    row("text behind it", "{} {}", "x.json:1:4 something follows the end of the JSON value\n");
    row("too deep", std::string(40, '['), "x.json:1:18 nested too deeply: at most 16 levels\n");
    row("columns are characters", "{\"ä😀\" 1}", "x.json:1:7 a colon must follow the name of a member\n");
    row("not an object", "[]", "x.json:1:1 a pack must be an object, not an array\n");
    row("empty object", " {}",
        "x.json:1:2 \"domain\" is missing\nx.json:1:2 \"types\" is missing: an array of entity types\n");

    row("unknown word", withRoot("\"domain\":\"d\",\n \"colour\":1"),
        "x.json:2:2 unknown word \"colour\" in a pack: domain, partitions, version, rules, labels, types are known\n");
    row("repeated word", withRoot("\"domain\":\"d\",\n \"domain\":\"e\""),
        "x.json:2:2 the word \"domain\" stands twice\n");
    row("escaped repeated word", withRoot("\"domain\":\"d\",\n \"dom\\u0061in\":\"e\""),
        "x.json:2:2 the word \"domain\" stands twice\n");
    row("domain of another kind", withRoot("\"domain\":7"),
        "x.json:1:11 \"domain\" must be a string, not a whole number\n");
    row("empty domain", withRoot("\"domain\":\"\""),
        "x.json:1:11 \"domain\" is empty\nx.json:1:11 \"domain\" must begin with a small letter and hold small "
        "letters, "
        "digits and dashes, at most 50\n");
    row("domain with a slash", withRoot("\"domain\":\"../d\""),
        "x.json:1:11 \"domain\" must begin with a small letter and hold small letters, digits and dashes, at most "
        "50\n");
    row("no partition", withRoot("\"domain\":\"d\",\"partitions\":0"),
        "x.json:1:28 \"partitions\" must be between 1 and 1000\n");
    row("half a partition", withRoot("\"domain\":\"d\",\"partitions\":1.5"),
        "x.json:1:28 \"partitions\" must be a whole number, not a number\n");
    row("version as text", withRoot("\"domain\":\"d\",\"version\":\"1\""),
        "x.json:1:25 \"version\" must be a whole number, not a string\n");
    row("unknown rules", withRoot("\"domain\":\"d\",\"rules\":\"casino\""),
        "x.json:1:23 there are no rules named \"casino\": \"bank\" is the only name\n");
    row("types of another kind", R"({"domain":"d","types":{}})",
        "x.json:1:23 \"types\" must be an array, not an object\n");
    row("no types", R"({"domain":"d","types":[]})",
        "x.json:1:23 \"types\" is empty: a pack has at least one entity type\n");

    row("type of another kind", withType("7"), "x.json:2:1 an entity type must be an object, not a whole number\n");
    row("type without anything", withType("{}"),
        "x.json:2:1 \"name\" is missing\nx.json:2:1 \"plural\" is missing\nx.json:2:1 \"id\" is missing\n"
        "x.json:2:1 \"fields\" is missing: an object of fields\n");
    row("unknown word of a type",
        withType(R"({"name":"T","plural":"ts","id":"uuid","fields":{"a":{"type":"string"}},"key":1})"),
        "x.json:2:72 unknown word \"key\" in an entity type: name, plural, id, title, allows, labels, "
        "fields are known\n");
    row("small name", withType(R"({"name":"t","plural":"ts","id":"uuid","fields":{"a":{"type":"string"}}})"),
        "x.json:2:9 \"name\" must begin with a capital letter and hold letters and digits, at most 50\n");
    row("capital plural", withType(R"({"name":"T","plural":"Ts","id":"uuid","fields":{"a":{"type":"string"}}})"),
        "x.json:2:22 \"plural\" must begin with a small letter and hold small letters, digits and dashes, at most "
        "50\n");
    row("reserved plural", withType(R"({"name":"T","plural":"commands","id":"uuid","fields":{"a":{"type":"string"}}})"),
        "x.json:2:22 the plural \"commands\" is an address of the API itself: choose another\n");
    row("unknown id format", withType(R"({"name":"T","plural":"ts","id":"serial","fields":{"a":{"type":"string"}}})"),
        "x.json:2:32 \"id\" must be base64url22, uuid or iban, not \"serial\"\n");
    row("title that is no field",
        withType(R"({"name":"T","plural":"ts","id":"uuid","title":"b","fields":{"a":{"type":"string"}}})"),
        "x.json:2:47 \"title\" names no field of the type: \"b\"\n");
    row("secret title",
        withType(
            R"({"name":"T","plural":"ts","id":"uuid","title":"a","fields":{"a":{"type":"string","secret":true}}})"),
        "x.json:2:47 \"title\" must name a field that is neither secret nor an array\n");
    row("unknown permission",
        withType(
            R"({"name":"T","plural":"ts","id":"uuid","allows":["read","create","create"],"fields":{"a":{"type":"string"}}})"),
        "x.json:2:49 \"allows\" knows create, update and delete, not \"read\"\nx.json:2:65 \"create\" stands twice "
        "in \"allows\"\n");
    row("the same type twice",
        std::string(
            R"({"domain":"d","types":[{"name":"T","plural":"ts","id":"uuid","fields":{"a":{"type":"string"}}},)")
            + '\n' + R"({"name":"T","plural":"ts","id":"uuid","fields":{"a":{"type":"string"}}}]})",
        "x.json:2:9 the name \"T\" is taken by an earlier type\nx.json:2:22 the plural \"ts\" is taken by an "
        "earlier type\n");

    row("no fields", withType(R"({"name":"T","plural":"ts","id":"uuid","fields":{}})"),
        "x.json:2:48 \"fields\" is empty: an entity type has at least one field\n");
    row("field of another kind", withFields(R"("a":"string")"), "x.json:2:5 a field must be an object, not a string\n");
    row("field without a type", withFields(R"("a":{})"), "x.json:2:5 \"type\" is missing\n");
    row("unknown type of field", withFields(R"("a":{"type":"text"})"),
        "x.json:2:13 unknown type \"text\": string, integer, number, boolean, money, reference, array are known\n");
    row("type of another kind in a field", withFields(R"("a":{"type":null})"),
        "x.json:2:13 \"type\" must be a string, not null\n");
    row("field twice", withFields(R"("a":{"type":"string"},"a":{"type":"string"})"),
        "x.json:2:23 the field \"a\" stands twice\n");
    row("field with a dash", withFields(R"("a-b":{"type":"string"})"),
        "x.json:2:1 the name of a field must begin with a letter and hold letters, digits and underscores, at most "
        "50\n");
    row("unknown word of a field", withFields(R"("a":{"type":"string","maxLenght":3})"),
        "x.json:2:22 unknown word \"maxLenght\" in a field\n");
    row("word of another type", withFields(R"("a":{"type":"money","maxLength":3})"),
        "x.json:2:21 the word \"maxLength\" has no meaning in a field of type money\n");
    row("word twice", withFields(R"("a":{"type":"string","maxLength":3,"maxLength":4})"),
        "x.json:2:36 the word \"maxLength\" stands twice\n");
    row("required of another kind", withFields(R"("a":{"type":"string","required":"yes"})"),
        "x.json:2:33 \"required\" must be true or false, not a string\n");
    row("required and read-only", withFields(R"("a":{"type":"string","required":true,"readOnly":true})"),
        "x.json:2:49 \"required\" and \"readOnly\" contradict: no command could set the field\n");
    row("negative length", withFields(R"("a":{"type":"string","minLength":-1})"),
        "x.json:2:34 \"minLength\" must be between 0 and 900000\n");
    row("crossed lengths", withFields(R"("a":{"type":"string","minLength":5,"maxLength":4})"),
        "x.json:2:48 \"maxLength\" is smaller than \"minLength\"\n");
    row("crossed bounds", withFields(R"("a":{"type":"integer","minimum":5,"maximum":4})"),
        "x.json:2:45 \"maximum\" is smaller than \"minimum\"\n");
    row("crossed bounds of numbers", withFields(R"("a":{"type":"number","minimum":0.5,"maximum":0.4})"),
        "x.json:2:46 \"maximum\" is smaller than \"minimum\"\n");
    row("money with a fraction", withFields(R"("a":{"type":"money","minimum":0.5})"),
        "x.json:2:31 \"minimum\" must be a whole number, not a number\n");
    row("bound beyond 64 bits", withFields(R"("a":{"type":"money","minimum":9223372036854775808})"),
        "x.json:2:31 \"minimum\" must be a whole number, not a number\n");
    row("bad pattern", withFields(R"("a":{"type":"string","pattern":"("})"),
        "x.json:2:32 \"pattern\" is not a regular expression of RE2: missing ): (\n");
    row("pattern that RE2 does not know", withFields(R"("a":{"type":"string","pattern":"(a)\\1"})"),
        "x.json:2:32 \"pattern\" is not a regular expression of RE2: invalid escape sequence: \\1\n");
    row("unknown format", withFields(R"("a":{"type":"string","format":"ipv9"})"),
        "x.json:2:31 unknown format \"ipv9\": uuid, email, uri, date, date-time, iban are known\n");
    row("empty enum", withFields(R"("a":{"type":"string","enum":[]})"),
        "x.json:2:29 \"enum\" is empty: no value could ever be right\n");
    row("enum of numbers", withFields(R"("a":{"type":"string","enum":["a",1,"a"]})"),
        "x.json:2:34 an item of \"enum\" must be a string, not a whole number\nx.json:2:36 \"a\" stands twice in "
        "\"enum\"\n");
    row("reference to nowhere", withFields(R"("a":{"type":"reference"})"), "x.json:2:5 \"to\" is missing\n");
    row("array of nothing", withFields(R"("a":{"type":"array"})"),
        "x.json:2:5 \"items\" is missing: an array says what its items are\n");
    row("array of arrays", withFields(R"("a":{"type":"array","items":{"type":"array","items":{"type":"string"}}})"),
        "x.json:2:37 an array of arrays is not possible\n");
    row("required item", withFields(R"("a":{"type":"array","items":{"type":"string","required":true}})"),
        "x.json:2:46 the word \"required\" belongs to the field, not to its items\n");
    row("secret number", withFields(R"("a":{"type":"money","secret":true})"),
        "x.json:2:21 the word \"secret\" has no meaning in a field of type money\n");
    row("labels without a language", withRoot("\"domain\":\"d\",\n\"labels\":{\"German\":{\"label\":\"x\"}}"),
        "x.json:2:11 \"labels\" is by language, a code like \"de\" or \"pt-BR\", not \"German\"\n");
    row("labels that are no object", withRoot("\"domain\":\"d\",\n\"labels\":\"x\""),
        "x.json:2:10 \"labels\" must be an object, not a string\n");
    row("a language twice",
        withRoot("\"domain\":\"d\",\n\"labels\":{\"de\":{\"label\":\"x\"},\"de\":{\"label\":\"y\"}}"),
        "x.json:2:30 the language \"de\" stands twice\n");
    row("a language without words", withFields(R"("a":{"type":"string","labels":{"de":"Name"}})"),
        "x.json:2:37 the labels of \"de\" must be an object, not a string\n");
    row("unknown word of a label", withFields(R"("a":{"type":"string","labels":{"de":{"name":"Name"}}})"),
        "x.json:2:37 \"label\" is missing\nx.json:2:38 unknown word \"name\" in labels: label, help are known\n");
    row("labels of items",
        withFields(R"("a":{"type":"array","items":{"type":"string","labels":{"de":{"label":"x"}}}})"),
        "x.json:2:46 the word \"labels\" belongs to the field, not to its items\n");
    row("a type with half its labels",
        withType(
            R"({"name":"T","plural":"ts","id":"uuid","labels":{"de":{"singular":"Ding"}},"fields":{"a":{"type":"string"}}})"),
        "x.json:2:54 \"plural\" is missing\n");
    row("all problems, in their order",
        withFields("\"a\":{\"type\":\"txt\"},\n\"b\":{\"type\":\"money\",\"to\":\"x\"},\n\"c\":{\"type\":"
                   "\"string\",\"help\":1}"),
        "x.json:2:13 unknown type \"txt\": string, integer, number, boolean, money, reference, array are known\n"
        "x.json:3:21 the word \"to\" has no meaning in a field of type money\n"
        "x.json:4:29 \"help\" must be a string, not a whole number\n");
    row("rules without their types", withRoot("\"domain\":\"d\",\"rules\":\"bank\""),
        "x.json:1:23 the rules \"bank\" need a field \"username\" of type string in accounts\n"
        "x.json:1:23 the rules \"bank\" need a field \"balance\" of type money in accounts\n"
        "x.json:1:23 the rules \"bank\" need a field \"limit\" of type money in accounts\n"
        "x.json:1:23 the rules \"bank\" need a field \"token\" of type string in accounts\n"
        "x.json:1:23 the rules \"bank\" need a field \"from\" of type string in transfers\n"
        "x.json:1:23 the rules \"bank\" need a field \"to\" of type string in transfers\n"
        "x.json:1:23 the rules \"bank\" need a field \"amount\" of type money in transfers\n"
        "x.json:1:23 the rules \"bank\" need a field \"token\" of type string in transfers\n"
        "x.json:1:23 the rules \"bank\" need a field \"description\" of type string in transfers\n");
    return packs;
}

} // namespace test
