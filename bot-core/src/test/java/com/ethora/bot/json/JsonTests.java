package com.ethora.bot.json;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonTests {

	@Test
	void readsEveryKindOfValue() throws JsonException {
		Object value = JsonReader.read("""
				{ "text" : "a\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9", "number": -12.5e1, "yes": true, "no":false,
				  "nothing": null, "list": [1, [], {}] } """);

		assertThat(value).isInstanceOfSatisfying(JsonObject.class, (object) -> {
			assertThat(object.text("text")).contains("a\"\\/\b\f\n\r\té");
			assertThat(object.members()).containsEntry("number", new BigDecimal("-12.5e1"))
				.containsEntry("yes", true)
				.containsEntry("no", false)
				.containsEntry("nothing", null)
				.containsEntry("list", List.of(BigDecimal.ONE, List.of(), new JsonObject(Map.of())));
		});
	}

	@Test
	void readsValuesThatAreNoObjects() throws JsonException {
		assertThat(JsonReader.read("\"\"")).isEqualTo("");
		assertThat(JsonReader.read("0")).isEqualTo(BigDecimal.ZERO);
		assertThat(JsonReader.read("null")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "}", "[", "[1", "[1,", "[1,]", "[,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}",
			"{a:1}", "{'a':1}", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"a\nb\"", "01", "1.", ".5",
			"+1", "-", "1e", "NaN", "tru", "truefalse", "[] []", "[1 2]", "nul", "\u0000" })
	void refusesWhatIsNoJson(String text) {
		assertRefused(text);
	}

	@Test
	void refusesWhatIsTooMuchOfIt() {
		assertRefused("[".repeat(18) + "]".repeat(18));
		assertRefused("[".repeat(60_000));
		assertRefused("{\"a\":".repeat(10_000));
		assertRefused("\"" + "x".repeat(64 * 1024) + "\"");
		assertRefused("9".repeat(41));
	}

	@Test
	void anObjectHasOnlyWhatItHasOfTheKindAskedFor() throws JsonException {
		JsonObject object = Objects.requireNonNull(
				(JsonObject) JsonReader.read("{\"n\":7,\"s\":\"8\",\"f\":1.5,\"big\":1e99,\"l\":[],\"b\":true}"));

		assertThat(object.number("n")).hasValue(7);
		assertThat(object.number("s")).hasValue(8);
		assertThat(object.number("f")).isEmpty();
		assertThat(object.number("big")).isEmpty();
		assertThat(object.number("missing")).isEmpty();
		assertThat(object.text("b")).contains("true");
		assertThat(object.text("l")).isEmpty();
		assertThat(JsonObject.listOf(object)).isEmpty();
		assertThat(JsonObject.listOf(List.of("x", object, 1))).containsExactly(object);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "plain", "\"quoted\" \\ back", "a\n\r\t\u0001b", "\uD83D\uDE00", "\uD83D", "x\uDE00y",
			"<&>'" })
	void writesTextsSoThatTheyAreReadAgain(String text) throws JsonException {
		String json = JsonWriter.write(Map.of("key " + text, List.of(text)));

		assertThat(JsonReader.read(json)).isEqualTo(new JsonObject(Map.of("key " + text, List.of(text))));
	}

	@Test
	void writesNumbersAndTruthAndLeavesOutWhatIsNull() {
		assertThat(JsonWriter.write(Arrays.asList(1, true, null))).isEqualTo("[1,true,null]");
		Map<String, Object> members = new LinkedHashMap<>();
		members.put("a", null);
		members.put("b", 2);
		members.put("c", "x");
		assertThat(JsonWriter.write(members)).isEqualTo("{\"b\":2,\"c\":\"x\"}");
		assertThat(JsonWriter.write(Map.of())).isEqualTo("{}");
	}

	private static void assertRefused(String text) {
		assertThatExceptionOfType(JsonException.class).isThrownBy(() -> JsonReader.read(text));
	}

}
