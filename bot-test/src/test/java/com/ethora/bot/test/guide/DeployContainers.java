package com.ethora.bot.test.guide;

import com.ethora.bot.test.container.EjabberdContainer;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
class DeployContainers {

	@Bean
	@ServiceConnection
	EjabberdContainer ejabberd() {
		return new EjabberdContainer().withRooms("ops");
	}

}
