package com.ethora.bot.helm;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequiredValuesTests {

	@Test
	void withoutValuesEverythingMissingIsSaidAtOnce() {
		assertThatThrownBy(() -> Chart.rendered()).hasMessageContaining("This bot cannot be installed yet")
			.hasMessageContaining("ethora.bot.jid is missing")
			.hasMessageContaining("ethora.bot.server.uri is missing")
			.hasMessageContaining("ethora.bot.password is missing");
	}

	@Test
	void aMissingPasswordIsTheOnlyComplaintWhenTheRestIsThere() {
		assertThatThrownBy(() -> Chart.rendered(Chart.REQUIRED, "ethora: {bot: {password: ''}}"))
			.hasMessageContaining("ethora.bot.password is missing")
			.hasMessageNotContaining("ethora.bot.jid")
			.hasMessageNotContaining("ethora.bot.server.uri");
	}

	@Test
	void aPasswordAndASecretOfOnesOwnContradictEachOther() {
		assertThatThrownBy(() -> Chart.rendered(Chart.REQUIRED, "existingSecret: {name: mine}"))
			.hasMessageContaining("existingSecret.name is set and so is ethora.bot.password");
	}

	@Test
	void theDrainHasOneKnob() {
		assertThatThrownBy(() -> Chart.rendered(Chart.REQUIRED, "ethora: {bot: {handlers: {drain-timeout: 5m}}}"))
			.hasMessageContaining("use drainSeconds");
	}

}
