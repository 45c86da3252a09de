package com.ethora.bot.sample.assistant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ethora.bot.ai.tool.ToolPolicy;
import com.ethora.bot.ai.tool.Trust;

import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;
import org.springframework.stereotype.Component;

/**
 * The orders of a small shop, as far as the assistant may see and change them.
 */
@Component
class Orders {

	private final Map<String, String> orders = new ConcurrentHashMap<>(
			Map.of("1001", "delivered on Monday", "1002", "on its way", "1003", "being packed"));

	@Tool(description = "Tell where an order is")
	@ToolPolicy(trust = Trust.EVERYONE)
	String track(@ToolParam(description = "The number of the order, as in 1002") String order) {
		return "Order %s: %s.".formatted(order, this.orders.getOrDefault(order, "there is none of this number"));
	}

	@Tool(description = "Cancel an order and pay the money back")
	@ToolPolicy(trust = Trust.EVERYONE, approval = Trust.ADMIN)
	String refund(@ToolParam(description = "The number of the order, as in 1002") String order) {
		return (this.orders.replace(order, "paid back") != null)
				? "The money for order %s is paid back.".formatted(order) : "There is no order %s.".formatted(order);
	}

}
