package com.ethora.bot.cursor;

import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CursorTests {

	static Stream<Cursor> cursors() {
		Instant at = Instant.parse("2026-03-04T05:06:07.089Z");
		return Stream.of(new Cursor("1727199609620712", at), new Cursor("Xa-_ 9", at), new Cursor("17", null),
				new Cursor(null, null));
	}

	@ParameterizedTest
	@MethodSource("cursors")
	void textBecomesTheSameCursor(Cursor cursor) {
		assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "17", " ", "17 yesterday", " 2026-03-04T05:06:07Z" })
	void otherTextsAreNoCursors(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(text));
	}

}
