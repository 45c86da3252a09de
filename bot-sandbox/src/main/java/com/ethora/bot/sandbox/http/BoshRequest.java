package com.ethora.bot.sandbox.http;

import io.netty.channel.Channel;
import reactor.core.publisher.MonoSink;

/**
 * A client's request that waits for its answer.
 *
 * @param answer where the answer goes
 * @param channel what it came over
 */
record BoshRequest(MonoSink<String> answer, Channel channel) {

	void answer(String body) {
		this.answer.success(body);
	}

	void cut() {
		this.channel.close();
		this.answer.success();
	}

}
