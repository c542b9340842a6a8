const replicas = 3;

if (typeof replicas === 'nubmer') console.log(replicas);
