package com.ethora.bot.boot.health;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Adds the bots to the readiness of the application where there is such a group, unless
 * the application says itself what readiness includes. Liveness does not know them: no
 * restart would bring a chat server back.
 */
final class ReadinessWithBots implements HealthEndpointGroupsPostProcessor, Ordered {

	private static final String READINESS = "readiness";

	private static final String INCLUDE = "management.endpoint.health.group.readiness.include";

	private final boolean decidedElsewhere;

	ReadinessWithBots(Environment environment) {
		this.decidedElsewhere = Binder.get(environment).bind(INCLUDE, Bindable.setOf(String.class)).isBound();
	}

	@Override
	public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
		HealthEndpointGroup readiness = groups.get(READINESS);
		if (readiness == null || this.decidedElsewhere) {
			return groups;
		}
		Map<String, HealthEndpointGroup> changed = new HashMap<>();
		groups.getNames().forEach((name) -> {
			HealthEndpointGroup group = groups.get(name);
			if (group != null) {
				changed.put(name, name.equals(READINESS) ? new WithBots(group) : group);
			}
		});
		return HealthEndpointGroups.of(groups.getPrimary(), changed);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	private record WithBots(HealthEndpointGroup group) implements HealthEndpointGroup {

		@Override
		public boolean isMember(String name) {
			return name.equals(BotHealthAutoConfiguration.CONTRIBUTOR) || this.group.isMember(name);
		}

		@Override
		public boolean showComponents(SecurityContext securityContext) {
			return this.group.showComponents(securityContext);
		}

		@Override
		public boolean showDetails(SecurityContext securityContext) {
			return this.group.showDetails(securityContext);
		}

		@Override
		public StatusAggregator getStatusAggregator() {
			return this.group.getStatusAggregator();
		}

		@Override
		public HttpCodeStatusMapper getHttpCodeStatusMapper() {
			return this.group.getHttpCodeStatusMapper();
		}

		@Override
		public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
			return this.group.getAdditionalPath();
		}

	}

}
