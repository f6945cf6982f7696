-- Words by which a question is marked when it comes in; commas part them, letters in any case.
create table routing_word (
  flag     varchar(20)   primary key,
  words    varchar(2000) not null,
  position integer       not null
);
insert into routing_word (flag, words, position) values
  ('SAFETY',  '受伤,过敏,中毒,起火,着火,爆炸,漏电,触电,injured,allergic,poisoned,on fire,caught fire,exploded,electric shock', 10),
  ('PAYMENT', '重复扣款,多扣了,盗刷,扣了两次,charged twice,double charge,unauthorised charge,unauthorized charge', 20),
  ('FRAUD',   '诈骗,骗子,冒充客服,钓鱼,scam,phishing,impersonat', 30);
