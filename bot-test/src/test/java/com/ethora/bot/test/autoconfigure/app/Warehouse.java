package com.ethora.bot.test.autoconfigure.app;

import org.springframework.stereotype.Service;

@Service
public class Warehouse implements Stock {

	@Override
	public int count(String article) {
		return 7;
	}

}
